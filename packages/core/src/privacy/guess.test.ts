import { expect, it } from 'vitest';
import { guessedRight } from './guess.ts';

it.each([
  [1, 0.51],
  [100, 0.59],
  [500, 0.7],
  [2_000, 0.85],
  [3_000, 0.9],
])('with %i pairs it is right %f of the time, as docs/privacy.md has it', (pairs, right) => {
  expect(guessedRight(pairs, 15, 10)).toBeCloseTo(right, 1.9);
});

it('is a coin without a figure, certain without noise, and better with each pair and less noise', () => {
  expect(guessedRight(0, 15, 10)).toBeCloseTo(0.5, 6);
  expect(guessedRight(1, 0, 10)).toBe(1);
  expect(guessedRight(200, 15, 10)).toBeGreaterThan(guessedRight(100, 15, 10));
  expect(guessedRight(100, 5, 10)).toBeGreaterThan(guessedRight(100, 15, 10));
});
