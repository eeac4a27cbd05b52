import type { Insight } from './insight.ts';

/** Moviegoers who saw at least one film of the genre. */
export const genre: Insight = { over: 'seen', dimensions: () => ['genres'] };
