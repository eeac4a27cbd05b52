import { esFieldName } from '@marquee/dsl';
import { topFilms } from '../../insights/year.ts';
import { byValue, type Insight, ofMoviegoers, people, withPeople } from './insight.ts';

/** The list of films has one entry a moviegoer and film: to count entries is to count moviegoers. */
export const film: Insight = {
  over: 'films',
  aggregation: () => byValue(esFieldName('film', 'films')),
  tallies: ofMoviegoers,
  top: topFilms,
};

/** Moviegoers who saw at least one film of the genre. */
export const genre: Insight = {
  over: 'films',
  aggregation: () => byValue(esFieldName('film.genre', 'films'), people),
  tallies: (result) => withPeople(result).map((one) => ({ ...one, count: one.people })),
};
