import { confident, createMatcher } from '@marquee/core';
import { expect, it } from 'vitest';
import { knownSightings } from '../src/index.ts';

it('has film records of exhibitors, untidy as they are, for which suggestions are right: 99 of 100 that are accepted all at once, 9 of 10 first ones; of films that the catalogue lacks, none is right', async () => {
  const { films, sightings } = await knownSightings({ moviegoers: 1000, seed: 3, until: '2026-11-18' });
  const inCatalogue = films.filter((_, i) => i % 10 !== 3);
  const has = new Set(inCatalogue.map(({ id }) => id));
  const suggest = createMatcher(inCatalogue);
  const first = sightings.map(({ sighted, film }) => ({ film, suggestion: suggest(sighted)[0] }));
  const right = first.filter(({ film, suggestion }) => suggestion?.film === film);
  const accepted = first.filter(({ suggestion }) => suggestion !== undefined && suggestion.confidence >= confident);
  expect(accepted.filter(({ film, suggestion }) => suggestion?.film === film).length / accepted.length).toBeGreaterThanOrEqual(0.99);
  expect(right.length / first.filter(({ film }) => has.has(film)).length).toBeGreaterThanOrEqual(0.9);

  // The truth is untidy enough to say something: of the titles as sold, most letters in common is not enough.
  const titles = new Map(films.map(({ id, title }) => [id, title]));
  const asTheyAre = sightings.filter(({ sighted, film }) => sighted.titles.includes(titles.get(film) ?? ''));
  expect(asTheyAre.length / sightings.length).toBeLessThan(0.6);
  expect(accepted.length / sightings.length).toBeGreaterThan(0.75);
});
