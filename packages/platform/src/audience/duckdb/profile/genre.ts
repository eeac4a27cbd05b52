import type { FilmListInsight } from './insight.ts';

/** Moviegoers who saw at least one film of the genre. */
export const genre: FilmListInsight = { over: 'filmLists', column: 'genres' };
