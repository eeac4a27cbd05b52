import { describe, expect, it } from 'vitest';
import { groupsOf, placesOf, type Ties } from './film-map.ts';

/** Two families of four, strongly tied within, weakly between. */
const families: Ties = (one, other) => (one % 2 === other % 2 ? 3 : 0.5);
const distance = (places: ReturnType<typeof placesOf>, one: number, other: number) =>
  Math.hypot((places[one]?.x ?? 0) - (places[other]?.x ?? 0), (places[one]?.y ?? 0) - (places[other]?.y ?? 0));

describe('a map of films', () => {
  it('has strongly tied films near each other, within its bounds, and is the same each time', () => {
    const places = placesOf(8, families);
    for (let one = 0; one < 8; one += 1)
      for (let other = 0; other < 8; other += 1)
        if (one % 2 === 0 && other % 2 === 0 && one !== other)
          expect(distance(places, one, other)).toBeLessThan(Math.min(...[1, 3, 5, 7].map((far) => distance(places, one, far))));
    expect(Math.max(...places.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)]))).toBeCloseTo(1, 9);
    expect(placesOf(8, families)).toEqual(places);
  });

  it('draws a distance as one over the tie where all can be met', () => {
    const line: Ties = (one, other) => 1 / Math.abs(one - other);
    const places = placesOf(3, line);
    expect(distance(places, 0, 2) / distance(places, 0, 1)).toBeCloseTo(2, 2);
    expect(distance(places, 1, 2) / distance(places, 0, 1)).toBeCloseTo(1, 2);
  });

  it('places films that nothing is known of, and one alone', () => {
    expect(placesOf(1, () => null)).toEqual([{ x: 0, y: 0 }]);
    expect(placesOf(3, () => null).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(placesOf(0, () => null)).toEqual([]);
  });

  it('has groups of films that are tied more than films are on average', () => {
    expect(groupsOf(8, families)).toEqual([0, 1, 0, 1, 0, 1, 0, 1]);
    expect(groupsOf(3, () => 2)).toEqual([0, 1, 2]);
    expect(groupsOf(3, (one, other) => (one + other === 1 ? 4 : null))).toEqual([0, 1, 2]);
    expect(groupsOf(4, (one, other) => (one + other === 1 ? 4 : 1))).toEqual([0, 0, 1, 2]);
    expect(groupsOf(0, () => 1)).toEqual([]);
  });
});
