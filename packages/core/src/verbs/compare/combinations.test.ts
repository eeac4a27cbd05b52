import fc from 'fast-check';
import { expect, it } from 'vitest';
import { combinationsOf, membersOf, peopleIn } from './combinations.ts';

it('has every combination once, of fewer audiences first', () => {
  expect(combinationsOf([0, 1, 3])).toEqual([[0], [1], [3], [0, 1], [0, 3], [1, 3], [0, 1, 3]]);
  expect(combinationsOf([0, 1, 2, 3, 4])).toHaveLength(31);
  expect(combinationsOf([])).toEqual([]);
});

const people = fc.array(fc.nat({ max: 15 }), { maxLength: 60 });
const places = fc.uniqueArray(fc.nat({ max: 3 }), { maxLength: 4 });
const sets = {
  everyone: new Set<number>(),
  nobody: new Set<number>(),
  of: () => new Set<number>(),
  both: (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a].filter((one) => b.has(one))),
  either: (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a, ...b]),
  without: (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a].filter((one) => !b.has(one))),
};

it('counts those whom it means, whichever audiences are inside and outside', () => {
  fc.assert(
    fc.property(people, places, places, (masks, inside, outside) => {
      const counts = Array.from({ length: 16 }, (_, mask) => masks.filter((one) => one === mask).length);
      const members = [0, 1, 2, 3].map((place) => new Set([...masks.keys()].filter((one) => ((masks[one] ?? 0) >> place) % 2 === 1)));
      const everyone = new Set(masks.keys());
      expect(membersOf<ReadonlySet<number>>({ ...sets, everyone }, members, inside, outside).size).toBe(peopleIn(counts, inside, outside));
    }),
    { seed: 3 },
  );
});

it('adds up to whoever is in any, where each is counted once', () => {
  fc.assert(
    fc.property(people, (masks) => {
      const counts = Array.from({ length: 16 }, (_, mask) => masks.filter((one) => one === mask).length);
      const all = [0, 1, 2, 3];
      const sum = combinationsOf(all).reduce(
        (total, inside) =>
          total +
          peopleIn(
            counts,
            inside,
            all.filter((one) => !inside.includes(one)),
          ),
        0,
      );
      expect(sum).toBe(masks.filter((one) => one > 0).length);
    }),
    { seed: 4 },
  );
});
