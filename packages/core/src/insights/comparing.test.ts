import { expect, it } from 'vitest';
import { asOfPeople, changeOf, differenceInPoints, meanChange } from './comparing.ts';

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

it('intervals of visits that are much alike for each person hold the truth in 92 of 100 repetitions, where visits counted one by one do not', () => {
  const random = seeded(11);
  const drawn = (share: number, people: number) => {
    let [part, whole] = [0, 0];
    for (let i = 0; i < people; i += 1) {
      // Half of everybody have a habit, and keep to it; the others choose anew each time.
      const [habit, isOfHabit] = [random() < share, random() < 0.5];
      const visits = 1 + Math.floor(6 * random());
      whole += visits;
      for (let visit = 0; visit < visits; visit += 1) if (isOfHabit ? habit : random() < share) part += 1;
    }
    return { people, visits: { part, whole } };
  };
  const holds = (found: ReturnType<typeof differenceInPoints>) => found !== null && found.low <= 10 && found.high >= 10;
  const held = { people: 0, visits: 0 };
  for (let i = 0; i < 500; i += 1) {
    const [one, other] = [drawn(0.4, 300), drawn(0.3, 400)];
    if (holds(differenceInPoints(asOfPeople(one.visits, one.people), asOfPeople(other.visits, other.people)))) held.people += 1;
    if (holds(differenceInPoints(one.visits, other.visits))) held.visits += 1;
  }
  expect(held.people / 500).toBeGreaterThanOrEqual(0.92);
  expect(held.visits / 500).toBeLessThan(0.9);
});

it('changes are of what was', () => {
  expect(changeOf(200, 90)).toBeCloseTo(-55, 10);
  expect(changeOf(null, 90)).toBeNull();
  expect(changeOf(0, 90)).toBeNull();
  expect(meanChange([1_000, 400, 250])).toBeCloseTo(-50, 10);
  expect(meanChange([1_000])).toBeNull();
  expect(meanChange([1_000, null])).toBeNull();
});
