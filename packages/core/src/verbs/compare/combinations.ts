import type { SetAlgebra } from '../../questions/index.ts';

/** Every combination of places that has at least one: of fewer first, then in their order. */
export function combinationsOf(places: readonly number[]): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** places.length - 1 }, (_, mask) => places.filter((_, at) => ((mask + 1) >> at) % 2 === 1));
  return all.sort((a, b) => a.length - b.length || a.map((place, at) => place - (b[at] ?? 0)).find((less) => less !== 0) || 0);
}

/**
 * How many are inside some audiences and outside some others, whatever the rest.
 *
 * @param counts who is in exactly which, as the question `overlap` answers
 */
export function peopleIn(counts: readonly number[], inside: readonly number[], outside: readonly number[]): number {
  const has = (mask: number, place: number) => (mask >> place) % 2 === 1;
  return counts.reduce(
    (sum, people, mask) => (inside.every((place) => has(mask, place)) && !outside.some((place) => has(mask, place)) ? sum + people : sum),
    0,
  );
}

/** The same as a set. */
export function membersOf<S>(sets: SetAlgebra<S>, members: readonly S[], inside: readonly number[], outside: readonly number[]): S {
  const at = (place: number) => members[place] ?? sets.nobody;
  const within = inside.reduce((set, place) => sets.both(set, at(place)), sets.everyone);
  return outside.reduce((set, place) => sets.without(set, at(place)), within);
}
