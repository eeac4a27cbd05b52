import { dayOfIso } from '../day.ts';
import type { Moviegoer } from '../moviegoer.ts';
import { type FixtureFilm, type FixtureSite, fixtureFilms, fixtureSites } from './world/catalogue.ts';
import { seededMoviegoers } from './world/seeded.ts';
import { shapedMoviegoers } from './world/shaped.ts';

/** The as-of date that the fixture is made for. */
export const fixtureAsOf = dayOfIso('2026-11-18');

/** About ninety moviegoers, half written by hand for edge cases and half drawn from a seed, with the films and sites of their visits. Always the same. */
export function fixtureWorld(): {
  readonly moviegoers: readonly Moviegoer[];
  readonly films: readonly FixtureFilm[];
  readonly sites: readonly FixtureSite[];
} {
  return { moviegoers: [...shapedMoviegoers(), ...seededMoviegoers(48, 7)], films: fixtureFilms, sites: fixtureSites };
}
