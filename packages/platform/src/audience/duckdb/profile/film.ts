import type { FilmInsight } from './insight.ts';

export const film: FilmInsight = { over: 'films', top: 20 };
