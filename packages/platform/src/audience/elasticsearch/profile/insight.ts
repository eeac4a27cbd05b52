import type { estypes } from '@elastic/elasticsearch';
import type { CellKey } from '@marquee/core';
import { bucketsOf, countOf } from '../results.ts';

export type Aggregation = estypes.AggregationsAggregationContainer;

/** One cell, of the audience or of the base. */
export interface Tally {
  readonly key: CellKey;
  /** In the breakdown's own unit. */
  readonly count: number;
  /** How many moviegoers stand behind it. */
  readonly people: number;
}

/** The moviegoers behind entries of a nested list: each is counted once, however many of the entries are theirs. */
export const people: Readonly<Record<'people', Aggregation>> = { people: { reverse_nested: {} } };

/** More than any field of the catalogue has in a year. `exact` sees to it that nothing is beyond. */
const mostValues = 20_000;

/** Every value of a field with how many have it: exact because no value is left out, on any shard. */
export function byValue(field: string, inside: Readonly<Record<string, Aggregation>> = {}, missing?: string): Aggregation {
  const terms = { field, size: mostValues, shard_size: mostValues, ...(missing === undefined ? {} : { missing }) };
  return { terms, ...(Object.keys(inside).length > 0 ? { aggs: inside } : {}) };
}

/** Cells of moviegoers, who are themselves the people behind. */
export function ofMoviegoers(result: unknown): readonly Tally[] {
  return bucketsOf(result).map(({ key, count }) => ({ key: [key], count, people: count }));
}

/** Cells of visits or films, with the people behind them. */
export function withPeople(result: unknown): readonly Tally[] {
  return bucketsOf(result).map(({ key, count, result: bucket }) => ({ key: [key], count, people: countOf(bucket, 'people') }));
}
