import { byPeriodAndKey, countedOver, type Dimension, type FilmRunQuestion, type RunCell, runBreakdownOf } from '@marquee/core';
import { type DayRange, type EsPath, type EsQuery, esDayName, esFieldName } from '@marquee/dsl';
import { by, classesOf, type Inside } from './profile/by-dimension.ts';
import { type Aggregation, people } from './profile/insight.ts';
import { inScope } from './queries.ts';
import { bucketsOf, countOf, part } from './results.ts';
import type { Reader } from './search.ts';

/** The visits of a film in parts of its run by one breakdown. */
export async function filmRun(reader: Reader, question: FilmRunQuestion, signal?: AbortSignal): Promise<readonly RunCell[]> {
  const { scope, film, periods } = question;
  if (periods.length === 0) return [];
  const seen = { nested: { path: 'visits', score_mode: 'none', query: ofFilm('visits', film) } };
  const { aggregations } = await reader.search(
    {
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [inScope(scope), ...(film === null ? [] : [seen as EsQuery])] } },
      aggs: aggregationsOf(question),
    },
    signal,
  );
  return cellsOf(question, aggregations)
    .filter(({ visits }) => visits > 0)
    .sort(byPeriodAndKey);
}

function aggregationsOf({ film, asOf, by: name, periods }: FilmRunQuestion): Inside {
  const entry = runBreakdownOf(name);
  const [dimension] = entry.dimensions;
  const upTo: EsQuery = { range: { [esDayName('session', 'visits')]: { lte: asOf } } };
  const inside = (aggs: Inside): Aggregation => ({
    nested: { path: 'visits' },
    aggs: {
      film: { filter: { bool: { filter: [ofFilm('visits', film), upTo] } }, aggs: { periods: { ...filtersOf(periods, 'visits'), aggs } } },
    },
  });
  if (countedOver(entry) === 'visits') return { visits: inside({ keys: by(dimension, 'visits', asOf, people) }) };
  return {
    keys: by(dimension, 'visits', asOf, { visits: inside(people), ...(film === null ? {} : { films: firstOf(film, asOf, periods) }) }),
  };
}

/** Entries of the list of films: whoever has a day of the film in a period, and none before it. */
function firstOf(film: string, asOf: number, periods: readonly DayRange[]): Aggregation {
  const day = esDayName('session', 'films');
  const first = ({ from, to }: DayRange): EsQuery => ({
    bool: { filter: [{ range: { [day]: { gte: from, lte: Math.min(to, asOf) } } }], must_not: [{ range: { [day]: { lte: from - 1 } } }] },
  });
  return {
    nested: { path: 'films' },
    aggs: {
      film: {
        filter: ofFilm('films', film),
        aggs: { periods: { filters: { filters: Object.fromEntries(periods.map((one, at) => [at, first(one)])) } } },
      },
    },
  };
}

function filtersOf(periods: readonly DayRange[], path: EsPath): Aggregation {
  const within = ({ from, to }: DayRange): EsQuery => ({ range: { [esDayName('session', path)]: { gte: from, lte: to } } });
  return { filters: { filters: Object.fromEntries(periods.map((one, at) => [at, within(one)])) } };
}

function ofFilm(path: EsPath, film: string | null): EsQuery {
  return film === null ? { match_all: {} } : { term: { [esFieldName('film', path)]: film } };
}

function cellsOf({ by: name, film, periods }: FilmRunQuestion, aggregations: unknown): RunCell[] {
  const entry = runBreakdownOf(name);
  const [dimension] = entry.dimensions;
  if (countedOver(entry) === 'visits')
    return periods.flatMap((_, period) =>
      bucketsOf(part(aggregations, 'visits', 'film', 'periods', 'buckets', String(period), 'keys')).map(({ key, count, result }) => ({
        ...{ period, key, visits: count, moviegoers: countOf(result, 'people'), first: null },
      })),
    );
  return peopleOf(dimension, part(aggregations, 'keys')).flatMap(({ key, reached, above }) =>
    periods.map((_, period) => {
      const of = (path: EsPath, ...inside: readonly string[]) => {
        const at = (result: unknown) =>
          result === null ? 0 : countOf(result, path, 'film', 'periods', 'buckets', String(period), ...inside);
        return at(reached) - at(above);
      };
      return { period, key, visits: of('visits'), moviegoers: of('visits', 'people'), first: film === null ? null : of('films') };
    }),
  );
}

function peopleOf(
  dimension: Dimension,
  found: unknown,
): readonly { readonly key: string; readonly reached: unknown; readonly above: unknown }[] {
  if ('visitsMade' in dimension) return classesOf(dimension.visitsMade, found);
  return bucketsOf(found).map(({ key, result }) => ({ key, reached: result, above: null }));
}
