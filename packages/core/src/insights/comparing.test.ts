import { expect, it } from 'vitest';
import { changeOf, differenceInPoints, meanChange } from './comparing.ts';

/** A seeded source of numbers in [0, 1): Park and Miller 1988. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

it('a difference is in points, and its interval is on both sides of it', () => {
  const found = differenceInPoints({ part: 610, whole: 1_000 }, { part: 1_440, whole: 2_000 });
  expect(found?.value).toBeCloseTo(-11, 10);
  // Agresti and Caffo: 611/1002 and 1441/2002, with their variances.
  expect(found?.low).toBeCloseTo(-14.62, 1);
  expect(found?.high).toBeCloseTo(-7.39, 1);
  expect(differenceInPoints({ part: 0, whole: 0 }, { part: 1, whole: 2 })).toBeNull();
});

it.each([
  [0.72, 0.61, 400, 150, 0],
  [0.05, 0.09, 300, 300, 0],
  [0.47, 0.47, 60, 2_000, 0],
  [0.72, 0.61, 1_000, 600, 15],
] as const)(
  'intervals hold the truth in 92 to 98 of 100 repetitions: %s and %s of %i and %i, noise %i',
  (one, other, many, few, deviation) => {
    const random = seeded(7);
    const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const drawn = (share: number, whole: number) => {
      const part = Array.from({ length: whole }, random).filter((value) => value < share).length;
      const noise = { part: 2 * deviation, whole: deviation };
      return { part: Math.max(0, part + noise.part * normal()), whole: whole + noise.whole * normal(), noise };
    };
    const repetitions = 1_000;
    let held = 0;
    for (let i = 0; i < repetitions; i += 1) {
      const found = differenceInPoints(drawn(one, many), drawn(other, few));
      if (found && found.low <= 100 * (one - other) && found.high >= 100 * (one - other)) held += 1;
    }
    expect(held / repetitions).toBeGreaterThanOrEqual(0.92);
    expect(held / repetitions).toBeLessThanOrEqual(0.98);
  },
);

it('changes are of what was', () => {
  expect(changeOf(200, 90)).toBeCloseTo(-55, 10);
  expect(changeOf(null, 90)).toBeNull();
  expect(changeOf(0, 90)).toBeNull();
  expect(meanChange([1_000, 400, 250])).toBeCloseTo(-50, 10);
  expect(meanChange([1_000])).toBeNull();
  expect(meanChange([1_000, null])).toBeNull();
});
