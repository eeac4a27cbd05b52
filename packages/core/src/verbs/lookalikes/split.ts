import type { Condition } from '@marquee/dsl';

const ages = Array.from({ length: 80 }, (_, age) => age + 12);

/** Those whose age in years is even, or odd: two halves that every engine tells apart. A model learns from the one and is tried on the other; who has no age is in neither. */
function halfOf(rest: 0 | 1): Condition {
  const of = ages.filter((age) => age % 2 === rest).map((value): Condition => ({ kind: 'attribute', field: 'age', op: 'exactly', value }));
  return { kind: 'any', of };
}

export const learntFrom = halfOf(0);
export const heldOut = halfOf(1);
