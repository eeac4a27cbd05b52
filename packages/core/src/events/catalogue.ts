import { Film, FilmMatchChange, Site } from '../records/index.ts';
import { defineTopic } from './topic.ts';

/** The common catalogue, as the API publishes it: of each film, site and match its latest state. */
export const filmsTopic = defineTopic<Film>({
  name: 'films',
  version: 1,
  key: ({ id }) => id,
  schema: Film,
  compacted: true,
  oneOrder: true,
});
export const sitesTopic = defineTopic<Site>({
  name: 'sites',
  version: 1,
  key: ({ id }) => id,
  schema: Site,
  compacted: true,
  oneOrder: true,
});
export const filmMatchesTopic = defineTopic<FilmMatchChange>({
  name: 'film-matches',
  version: 1,
  key: ({ exhibitor, filmCode }) => JSON.stringify([exhibitor, filmCode]),
  schema: FilmMatchChange,
  compacted: true,
  oneOrder: true,
});
