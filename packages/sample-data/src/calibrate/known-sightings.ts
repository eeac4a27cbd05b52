import { type CatalogueSnapshot, Film, type SightedFilm } from '@marquee/core';
import { dayOfIso } from '@marquee/dsl';
import { knownFilmCodes } from '../catalogue/known-film-codes.ts';
import { type GenerateOptions, generate } from '../generate.ts';
import { makeWorld } from '../world.ts';
import { watchingFolder } from './memory-folder.ts';
import { splitRow } from './split-row.ts';

/** Film records of exhibitors as a pipeline sights them in a sample, each with the film that it truly is. */
export interface KnownSightings {
  readonly films: CatalogueSnapshot['films'];
  readonly sightings: readonly { readonly sighted: SightedFilm; readonly film: string; readonly visits: number }[];
}

/** Generates a sample, writes nothing, and gives every film code that is sold in it: what suggestions of films are measured by. */
export async function knownSightings(options: Pick<GenerateOptions, 'moviegoers' | 'seed' | 'until'>): Promise<KnownSightings> {
  const films: Film[] = [];
  const seen = new Map<string, { exhibitor: string; filmCode: string; titles: Set<string>; first: string; last: string; visits: number }>();
  const sale = (exhibitor: string, [, , , , , filmCode = '', title = '', sessionStart = '']: readonly string[]) => {
    const day = sessionStart.slice(0, 10);
    if (filmCode === '' || !/^\d{4}-\d\d-\d\d$/.test(day)) return;
    const key = JSON.stringify([exhibitor, filmCode]);
    const before = seen.get(key) ?? { exhibitor, filmCode, titles: new Set(), first: day, last: day, visits: 0 };
    before.titles.add(title);
    if (day < before.first) before.first = day;
    if (day > before.last) before.last = day;
    before.visits += 1;
    seen.set(key, before);
  };
  const take = (path: string, rows: readonly (readonly string[])[]) => {
    if (path === 'catalog/films.csv') films.push(...rows.map(filmOf));
    const exhibitor = /^feeds\/([^/]+)\/transactions/.exec(path)?.[1];
    if (exhibitor !== undefined) for (const row of rows) sale(exhibitor, row);
  };
  const started = new Set<string>();
  const out = watchingFolder((path, text) => {
    const lines = text.split('\r\n').filter((line) => line !== '');
    take(path, lines.slice(started.has(path) ? 0 : 1).map(splitRow));
    started.add(path);
  });
  await generate({ ...options, out });

  const known = new Map(
    knownFilmCodes(makeWorld(options.seed, dayOfIso(options.until)).films).map(({ exhibitor, filmCode, film }) => [
      JSON.stringify([exhibitor, filmCode]),
      film,
    ]),
  );
  const sightings = [...seen].flatMap(([key, { exhibitor, filmCode, titles, first, last, visits }]) => {
    const film = known.get(key);
    // Malformed rows have codes that are nothing's.
    if (film === undefined) return [];
    return [{ sighted: { exhibitor, filmCode, titles: [...titles], firstSession: first, lastSession: last }, film, visits }];
  });
  return { films, sightings };
}

function filmOf([id, title, releaseDate, rating, genres = '', distributor, franchise, director, cast = '']: readonly string[]): Film {
  return Film.parse({
    ...{ id, title, releaseDate, rating, distributor, franchise: franchise || null, director },
    ...{ genres: genres.split('|'), cast: cast.split('|') },
  });
}
