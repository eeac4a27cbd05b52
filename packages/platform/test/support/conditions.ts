import type { Condition } from '@marquee/dsl';

const horror: Condition = {
  kind: 'visits',
  where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] },
  during: { kind: 'last', count: 12, unit: 'month' },
};
const women: Condition = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const adult: Condition = { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 };
const gold: Condition = { kind: 'attribute', field: 'tier', op: 'in', value: ['gold'] };
const lapsed: Condition = { kind: 'visits', during: { kind: 'last', count: 6, unit: 'month' }, op: 'exactly', value: 0 };
const evenings: Condition = {
  kind: 'visits',
  where: { kind: 'visit', field: 'daypart', op: 'in', value: ['evening', 'late'] },
  measure: 'share',
  op: 'atLeast',
  value: 40,
};

/** Shapes of a tree that differ in what their rows' numbers mean. */
export const shapes: Readonly<Record<string, Condition>> = {
  'one condition': women,
  'all of several': { kind: 'all', of: [adult, women, horror] },
  'any of several': { kind: 'any', of: [gold, horror, lapsed] },
  'any inside all': { kind: 'all', of: [adult, { kind: 'any', of: [gold, horror, evenings] }, women] },
  'not inside all': { kind: 'all', of: [adult, { kind: 'not', of: women }, horror] },
  'but not any of several': { kind: 'all', of: [adult, { kind: 'not', of: { kind: 'any', of: [gold, lapsed, horror] } }, women] },
  'not of all': { kind: 'all', of: [adult, { kind: 'not', of: { kind: 'all', of: [gold, women] } }] },
  'not inside any': { kind: 'any', of: [gold, { kind: 'not', of: { kind: 'any', of: [women, lapsed] } }] },
  'not at the root': { kind: 'not', of: horror },
  'not of not': { kind: 'all', of: [adult, { kind: 'not', of: { kind: 'not', of: women } }] },
  'the same condition twice': { kind: 'all', of: [women, { kind: 'any', of: [women, gold] }] },
};
