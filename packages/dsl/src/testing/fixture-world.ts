import { dayOfIso } from '../day.ts';
import type { Moviegoer } from '../moviegoer.ts';
import { type FixtureFilm, type FixtureSite, fixtureFilms, fixtureSites } from './world/catalogue.ts';
import { seededMoviegoers } from './world/seeded.ts';
import { shapedMoviegoers } from './world/shaped.ts';

/** The as-of date that the fixture is shaped around. */
export const fixtureAsOf = dayOfIso('2026-11-18');

/** About ninety moviegoers, half shaped by hand around the edges and half seeded, with the films and sites their visits name. Always the same. */
export function fixtureWorld(): {
  readonly moviegoers: readonly Moviegoer[];
  readonly films: readonly FixtureFilm[];
  readonly sites: readonly FixtureSite[];
} {
  return { moviegoers: [...shapedMoviegoers(), ...seededMoviegoers(48, 7)], films: fixtureFilms, sites: fixtureSites };
}
