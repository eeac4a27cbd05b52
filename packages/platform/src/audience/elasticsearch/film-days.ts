import { byFilmAndDay, type FilmDay, type FilmDaysQuestion } from '@marquee/core';
import { type EsQuery, esDayName, esFieldName } from '@marquee/dsl';
import { byValue, people } from './profile/insight.ts';
import { inScope } from './queries.ts';
import { bucketsOf, countOf, numberAt, part } from './results.ts';
import type { Reader } from './search.ts';

/** The visits of some films by day. */
export async function filmDays(
  reader: Reader,
  { scope, films, by, days }: FilmDaysQuestion,
  signal?: AbortSignal,
): Promise<readonly FilmDay[]> {
  const day = esDayName(by, 'visits');
  const wanted: EsQuery = {
    bool: { filter: [{ terms: { [esFieldName('film')]: [...films] } }, { range: { [day]: { gte: days.from, lte: days.to } } }] },
  };
  const aggs = { days: byValue(day, { ...people, tickets: { sum: { field: esFieldName('tickets') } } }) };
  const { aggregations } = await reader.search(
    {
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [inScope(scope), { nested: { path: 'visits', score_mode: 'none', query: wanted } }] } },
      aggs: {
        visits: { nested: { path: 'visits' }, aggs: { wanted: { filter: wanted, aggs: { films: byValue(esFieldName('film'), aggs) } } } },
      },
    },
    signal,
  );
  return bucketsOf(part(aggregations, 'visits', 'wanted', 'films'))
    .flatMap(({ key: film, result }) =>
      bucketsOf(part(result, 'days')).map(({ key, count, result: one }) => ({
        film,
        day: Number(key),
        visits: count,
        moviegoers: countOf(one, 'people'),
        tickets: numberAt(one, 'tickets', 'value'),
      })),
    )
    .sort(byFilmAndDay);
}
