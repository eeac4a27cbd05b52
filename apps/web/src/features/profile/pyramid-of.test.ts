import { expect, it } from 'vitest';
import { pyramidOf } from './pyramid-of.ts';
import type { Cell } from './types.ts';

const cell = (age: string, gender: string, share: number | null, baseShare = 10): Cell => ({
  key: [age, gender],
  labels: [age, gender],
  size: share === null ? { shown: false, below: 50 } : { shown: true, value: 100 * share },
  share,
  baseShare,
  index: null,
  rough: false,
});

it('puts each age in one row with its two sides, in the order given', () => {
  const { rows, left, right } = pyramidOf([cell('12-17', 'female', 5), cell('12-17', 'male', 7), cell('18-24', 'male', 20)]);
  expect(rows.map(({ key, left, right }) => [key, left?.share, right?.share])).toEqual([
    ['12-17', 5, 7],
    ['18-24', undefined, 20],
  ]);
  expect([left.share, right.share]).toEqual([5, 27]);
});

it('never sums over a hidden cell: the total would fall short', () => {
  const { left, others } = pyramidOf([
    cell('12-17', 'female', null),
    cell('18-24', 'female', 9),
    cell('12-17', 'other', null),
    cell('18-24', 'unknown', 3),
  ]);
  expect(left.share).toBeNull();
  expect(others).not.toMatch(/\d/);
});

it('shows no side as more than the whole', () => {
  expect(pyramidOf([cell('18-24', 'female', 60.1), cell('25-34', 'female', 40.2)]).left.share).toBe(100);
});

it('marks a side and the others where one of theirs is rough', () => {
  const rough = (gender: string): Cell => ({ ...cell('18-24', gender, 9), size: { shown: true, value: 120, rough: true } });
  const { left, right, others } = pyramidOf([rough('female'), cell('25-34', 'female', 20), cell('18-24', 'male', 30), rough('unknown')]);
  expect([left.rough, right.rough]).toEqual([true, false]);
  expect(others).toBe('Other or unknown gender: ≈9.0%, base 10.0%.');
});
