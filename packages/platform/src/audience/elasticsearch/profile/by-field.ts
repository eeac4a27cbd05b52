import { esColumn, esFieldName, type FieldName } from '@marquee/dsl';
import type { Bucket } from '../../insights/buckets.ts';
import { byValue, type Insight, ofMoviegoers, people, unknown, withPeople } from './insight.ts';

/** Moviegoers by a field of their own. */
export function moviegoersBy(field: FieldName): Insight {
  return { over: 'moviegoers', aggregation: () => byValue(esColumn(field), {}, unknown), tallies: ofMoviegoers };
}

/** Visits by a field of theirs. */
export function visitsBy(field: FieldName): Insight {
  return { over: 'visits', aggregation: () => byValue(esFieldName(field), people, unknown), tallies: withPeople };
}

/** Visits by a number of theirs, never below 0, cut into ranges. What is missing is put below all of them. */
export function bucketed(field: FieldName, buckets: readonly Bucket[]): Insight {
  const ranges = buckets.map(({ key, upTo }, i) => {
    const from = (buckets[i - 1]?.upTo ?? -1) + 1;
    return { key, from, ...(upTo === undefined ? {} : { to: upTo + 1 }) };
  });
  return {
    over: 'visits',
    aggregation: () => ({
      range: { field: esFieldName(field), missing: -1, ranges: [{ key: unknown, to: 0 }, ...ranges] },
      aggs: people,
    }),
    tallies: withPeople,
    cells: buckets.map(({ key }) => [key]),
  };
}
