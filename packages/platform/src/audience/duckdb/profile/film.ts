import type { Insight } from './insight.ts';

/** The films most of the audience saw. */
export const film: Insight = { over: 'seen', dimensions: () => ['[seen.film]'], top: 20 };
