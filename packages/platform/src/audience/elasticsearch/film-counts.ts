import {
  byFilm,
  type FilmCounts,
  type FilmCountsQuestion,
  type FilmSpan,
  plainFormats,
  type SpanSums,
  type VisitSumsQuestion,
} from '@marquee/core';
import { type DayRange, type EsQuery, esDayName, esFieldName } from '@marquee/dsl';
import { type Aggregation, byValue, people } from './profile/insight.ts';
import { inScope } from './queries.ts';
import { bucketsOf, countOf, numberAt, part } from './results.ts';
import type { Reader } from './search.ts';

/** What each span has of every film. */
export async function filmCounts(
  reader: Reader,
  { scope, spans }: FilmCountsQuestion,
  signal?: AbortSignal,
): Promise<readonly FilmCounts[]> {
  const films = byValue(esFieldName('film'), spans.length === 0 ? {} : { spans: bySpan(spans, { ...people, tickets: sums.tickets }) });
  const { aggregations } = await reader.search(
    {
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [inScope(scope)] } },
      aggs: { visits: { nested: { path: 'visits' }, aggs: { films } } },
    },
    signal,
  );
  return bucketsOf(part(aggregations, 'visits', 'films'))
    .map(({ key: film, result }) => ({
      film,
      spans: spans.map((_, at) => {
        const span = part(result, 'spans', 'buckets', String(at));
        return { visits: countOf(span), moviegoers: countOf(span, 'people'), tickets: numberAt(span, 'tickets', 'value') };
      }),
    }))
    .sort(byFilm);
}

/** What is added up over the visits of each span. */
export async function visitSums(
  reader: Reader,
  { scope, film, spans }: VisitSumsQuestion,
  signal?: AbortSignal,
): Promise<readonly SpanSums[]> {
  if (spans.length === 0) return [];
  const seen: EsQuery = film === null ? { match_all: {} } : { term: { [esFieldName('film')]: film } };
  const ofFilm: Aggregation = { filter: seen, aggs: { spans: bySpan(spans, { ...people, ...sums }) } };
  const { aggregations } = await reader.search(
    {
      size: 0,
      track_total_hits: false,
      query: { bool: { filter: [inScope(scope), { nested: { path: 'visits', score_mode: 'none', query: seen } }] } },
      aggs: { visits: { nested: { path: 'visits' }, aggs: { film: ofFilm } } },
    },
    signal,
  );
  return spans.map((_, at) => {
    const span = part(aggregations, 'visits', 'film', 'spans', 'buckets', String(at));
    return {
      visits: countOf(span),
      moviegoers: countOf(span, 'people'),
      tickets: numberAt(span, 'tickets', 'value'),
      spend: numberAt(span, 'spend', 'value'),
      premium: countOf(span, 'premium'),
    };
  });
}

const format = esFieldName('format');
const sums = {
  tickets: { sum: { field: esFieldName('tickets') } },
  spend: { sum: { field: esFieldName('spend') } },
  premium: {
    filter: {
      bool: {
        filter: [{ exists: { field: format } }],
        must_not: plainFormats.map((value) => ({ term: { [format]: { value, case_insensitive: true } } })),
      },
    },
  },
} satisfies Readonly<Record<string, Aggregation>>;

function bySpan(spans: readonly FilmSpan[], aggs: Readonly<Record<string, Aggregation>>): Aggregation {
  return { filters: { filters: Object.fromEntries(spans.map((span, at) => [at, within(span)])) }, aggs };
}

function within({ session, run, purchase }: FilmSpan): EsQuery {
  const ranges: readonly (readonly [string, DayRange | undefined])[] = [
    [esDayName('session', 'visits'), session],
    [esFieldName('runDay'), run],
    [esDayName('purchase', 'visits'), purchase],
  ];
  const filter = ranges.flatMap(([field, range]): EsQuery[] => (range ? [{ range: { [field]: { gte: range.from, lte: range.to } } }] : []));
  return filter.length === 0 ? { match_all: {} } : { bool: { filter } };
}
