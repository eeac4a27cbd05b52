import { expect, it } from 'vitest';
import { rowsOf } from './condition-tree.ts';
import { suggestedName } from './suggested-name.ts';

const names = { label: () => undefined, segmentName: () => undefined };
const named = (...of: readonly object[]) =>
  suggestedName(rowsOf(JSON.parse(JSON.stringify({ version: 1, where: { kind: 'all', of } }))), names);
const adults = { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 };
const often = { kind: 'visits', during: { kind: 'last', count: 12, unit: 'month' }, measure: 'visits', op: 'atLeast', value: 3 };

it('names a segment after its rows, as many as a name has room for', () => {
  expect(named(adults)).toBe('Aged 18 or over');
  expect(named(adults, often)).toBe('Aged 18 or over, at least 3 visits in the last 12 months');
  expect(named(adults, often, often)).toBe('Aged 18 or over, at least 3 visits in the last 12 months');
  expect(named()).toBe('');
});

it('ends a long name with a whole word', () => {
  const regions = {
    kind: 'attribute',
    field: 'region',
    op: 'in',
    value: Array.from({ length: 40 }, (_, at) => `US-${String(at).padStart(2, '0')}`),
  };
  const name = named(regions);
  expect(name.length).toBeLessThanOrEqual(60);
  expect(name).not.toMatch(/[,\s]$/);
});
