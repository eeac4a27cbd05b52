import { topFilms } from '../../insights/year.ts';
import type { FilmInsight } from './insight.ts';

export const film: FilmInsight = { over: 'films', top: topFilms };
