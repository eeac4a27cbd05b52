import { byCode, type OpenFilm, type OpenFilmsQuestion } from '@marquee/core';
import { openFilmColumn } from '@marquee/dsl';
import { inScope } from './queries.ts';
import { bucketsOf, countOf, part } from './results.ts';
import type { Reader } from './search.ts';

/** Exhibitors, and codes of each, that one answer lists; more are an error, never left out. */
const mostListed = 10_000;

/** The film codes of visits whose film is open, with their visits and moviegoers. */
export async function openFilms(reader: Reader, { scope }: OpenFilmsQuestion, signal?: AbortSignal): Promise<readonly OpenFilm[]> {
  const field = `visits.${openFilmColumn}`;
  const { aggregations } = await reader.search(
    {
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [inScope(scope), { nested: { path: 'visits', query: { exists: { field } } } }] } },
      aggs: {
        exhibitors: {
          terms: { field: 'exhibitor', size: mostListed },
          aggs: {
            visits: {
              nested: { path: 'visits' },
              aggs: { codes: { terms: { field, size: mostListed, shard_size: mostListed }, aggs: { people: { reverse_nested: {} } } } },
            },
          },
        },
      },
    },
    signal,
  );
  return bucketsOf(part(aggregations, 'exhibitors'))
    .flatMap(({ key: exhibitor, result }) =>
      bucketsOf(part(result, 'visits', 'codes')).map(({ key: filmCode, count, result: code }) => ({
        exhibitor,
        filmCode,
        visits: count,
        moviegoers: countOf(code, 'people'),
      })),
    )
    .sort(byCode);
}
