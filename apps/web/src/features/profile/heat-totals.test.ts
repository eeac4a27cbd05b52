import { expect, it } from 'vitest';
import { totalOf } from './heat-totals.ts';
import type { Cell } from './types.ts';

const cell = (share: number | null, baseShare: number | null, change: Partial<Cell> = {}): Cell => ({
  key: ['late', 'fri'],
  labels: ['Late', 'Fri'],
  size: share === null ? { shown: false, below: 50 } : { shown: true, value: 600 },
  share,
  baseShare,
  index: null,
  rough: false,
  ...change,
});

it('adds up what is shown of the cells and works out the index of the sums', () => {
  expect(totalOf('late', [cell(10, 4), cell(20, 6)])).toMatchObject({ share: 30, base: 10, index: 300 });
});

it('works the index out from the sums as they are written: 2.3 against 1.9, not 2.34 against 1.85', () => {
  expect(totalOf('late', [cell(1.8, 0.95), cell(0.54, 0.9)])).toMatchObject({ share: 2.3, base: 1.9, index: 121 });
});

it('gives no total where a cell is hidden: it would fall short', () => {
  expect(totalOf('late', [cell(10, 4), cell(null, 6)])).toBeNull();
  expect(totalOf('late', [])).toBeNull();
});

it('is never more than the whole, though the noise of its cells adds up', () => {
  expect(totalOf('late', [cell(60.2, 50.3), cell(40.1, 50.1)])).toMatchObject({ share: 100, base: 100, index: 100 });
});

it('is rough where a part is, with an index in whole tens', () => {
  const rough = cell(20, 6, { size: { shown: true, value: 120, rough: true }, rough: true });
  expect(totalOf('late', [cell(10, 4), rough])).toMatchObject({ rough: { share: true, index: true }, index: 300 });
  expect(totalOf('late', [cell(10.4, 4.1), rough])).toMatchObject({ share: 30.4, base: 10.1, index: 300 });
  // The base alone may be rough.
  expect(totalOf('late', [cell(10, 4), cell(20, 6, { rough: true })])).toMatchObject({ rough: { share: false, index: true } });
  expect(totalOf('late', [cell(10, 4)])).toMatchObject({ rough: { share: false, index: false } });
});

it('gives no base and no index where the base is hidden', () => {
  expect(totalOf('late', [cell(10, null), cell(20, 6)])).toMatchObject({ share: 30, base: null, index: null });
});
