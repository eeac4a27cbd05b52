import type { estypes } from '@elastic/elasticsearch';
import type { CellKey } from '@marquee/core';
import { bucketsOf, countOf } from '../results.ts';

export type Aggregation = estypes.AggregationsAggregationContainer;

/** One cell of the audience or of the base. */
export interface Tally {
  readonly key: CellKey;
  /** In the unit of the breakdown. */
  readonly count: number;
  /** How many moviegoers are behind it. */
  readonly people: number;
}

/** Counts the moviegoers behind the entries of a nested list. Each is counted once, however many entries they have. */
export const people: Readonly<Record<'people', Aggregation>> = { people: { reverse_nested: {} } };

/** More values than any field of the catalogue has in a year. `bucketsOf` throws if there are more. */
const mostValues = 20_000;

/** Counts every value of a field. The counts are exact because no value is left out on any shard. */
export function byValue(field: string, inside: Readonly<Record<string, Aggregation>> = {}, missing?: string): Aggregation {
  const terms = { field, size: mostValues, shard_size: mostValues, ...(missing === undefined ? {} : { missing }) };
  return { terms, ...(Object.keys(inside).length > 0 ? { aggs: inside } : {}) };
}

/** Cells that count moviegoers, so that `people` equals the count. */
export function ofMoviegoers(result: unknown): readonly Tally[] {
  return bucketsOf(result).map(({ key, count }) => ({ key: [key], count, people: count }));
}

/** Cells that count visits or films, with the moviegoers behind them. */
export function withPeople(result: unknown): readonly Tally[] {
  return bucketsOf(result).map(({ key, count, result: bucket }) => ({ key: [key], count, people: countOf(bucket, 'people') }));
}
