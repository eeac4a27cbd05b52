import type { Condition } from '@marquee/dsl';

/** A definition that keeps an engine busy for seconds even over some thousand moviegoers: many conditions, no two alike; another `from`, another definition. */
export function heavyCondition(conditions: number, from = 0): Condition {
  return {
    kind: 'any',
    of: Array.from(
      { length: conditions },
      (_, i): Condition => ({
        kind: 'visits',
        where: { kind: 'visit', field: 'spend', op: 'atLeast', value: from + i },
        measure: 'share',
        op: 'exactly',
        value: 1 + (i % 100),
      }),
    ),
  };
}
