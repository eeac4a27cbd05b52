import { expect, it } from 'vitest';
import { pyramidOf } from './pyramid-of.ts';
import type { Cell } from './types.ts';

const cell = (age: string, gender: string, share: number | null, baseShare = 10): Cell => ({
  key: [age, gender],
  labels: [age, gender],
  size: share === null ? { shown: false, below: 50, reason: 'small' } : { shown: true, value: 100 * share },
  share,
  baseShare,
  index: null,
  hidden: share === null ? 'small' : null,
});

it('puts each age in one row with its two sides, in the order given', () => {
  const { rows, left, right } = pyramidOf([cell('12-17', 'female', 5), cell('12-17', 'male', 7), cell('18-24', 'male', 20)]);
  expect(rows.map(({ key, left, right }) => [key, left?.share, right?.share])).toEqual([
    ['12-17', 5, 7],
    ['18-24', undefined, 20],
  ]);
  expect([left.share, right.share]).toEqual([5, 27]);
});

it('never sums over a hidden cell, so that no total gives one away', () => {
  const { left, others } = pyramidOf([
    cell('12-17', 'female', null),
    cell('18-24', 'female', 9),
    cell('12-17', 'other', null),
    cell('18-24', 'unknown', 3),
  ]);
  expect(left.share).toBeNull();
  expect(others).not.toMatch(/\d/);
});
