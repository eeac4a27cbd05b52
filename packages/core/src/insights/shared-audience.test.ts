import { expect, it } from 'vitest';
import { jaccardOf, liftOf } from './shared-audience.ts';

it('lift is 1 by chance, more where two films share their audience', () => {
  expect(liftOf({ base: 1_000, one: 200, other: 100, both: 20 })).toBe(1);
  expect(liftOf({ base: 1_000, one: 200, other: 100, both: 60 })).toBe(3);
  expect(liftOf({ base: 1_000, one: 0, other: 100, both: 0 })).toBeNull();
});

it('Jaccard is of those who saw either', () => {
  expect(jaccardOf({ one: 200, other: 100, both: 60 })).toBe(25);
  expect(jaccardOf({ one: 0, other: 0, both: 0 })).toBeNull();
});
