import { expect, it } from 'vitest';
import { totalOf } from './heat-totals.ts';
import type { Cell } from './types.ts';

const cell = (share: number | null, baseShare: number | null, hidden: Cell['hidden'] = null): Cell => ({
  key: ['late', 'fri'],
  labels: ['Late', 'Fri'],
  size: { shown: true, value: 60 },
  share,
  baseShare,
  index: null,
  hidden,
});

it('adds up what is shown of the cells and works out the index of the sums', () => {
  expect(totalOf('late', [cell(10, 4), cell(20, 6)])).toMatchObject({ share: 30, base: 10, index: 300 });
});

it('works the index out from the sums as they are written: 2.3 against 1.9, not 2.34 against 1.85', () => {
  expect(totalOf('late', [cell(1.8, 0.95), cell(0.54, 0.9)])).toMatchObject({ share: 2.3, base: 1.9, index: 121 });
});

it('gives no total where a cell is hidden: it would be worked out from it', () => {
  expect(totalOf('late', [cell(10, 4), cell(null, 6, 'small')])).toBeNull();
  expect(totalOf('late', [cell(10, 4), cell(null, 6, 'bySubtraction')])).toBeNull();
  expect(totalOf('late', [])).toBeNull();
});

it('gives no base and no index where the base is hidden', () => {
  expect(totalOf('late', [cell(10, null), cell(20, 6)])).toMatchObject({ share: 30, base: null, index: null });
});
