import { type AudienceScope, refuseWithoutValues, type ValueOnRecord, type ValuesQuestion } from '@marquee/core';
import { esFieldName, type FieldName, fields } from '@marquee/dsl';
import { inScope } from './queries.ts';
import { type Bucket, beyond, bucketsOf, countOf, part } from './results.ts';
import type { Reader } from './search.ts';

/** How many values one request returns. This is well below the engine's default limit. */
const mostValues = 20_000;

/**
 * Every distinct value on record of a keyword or set field, most frequent first, with the number of moviegoers or visits that have it, and
 * the moviegoers behind it, counted up to `upTo`.
 *
 * @param atOnce how many values one request returns
 * @throws ServiceError `bad_request` for a number or date field, which has no list of values.
 */
export async function values(
  reader: Reader,
  { scope, field: name, upTo }: ValuesQuestion,
  signal?: AbortSignal,
  atOnce = mostValues,
): Promise<readonly ValueOnRecord[]> {
  refuseWithoutValues(name);
  const found = await allValues((include) => askPart(reader, scope, name, atOnce, include, signal));
  found.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return found.map(({ key, count, result }) => ({
    value: key,
    count,
    people: Math.min(fields[name].of === 'visit' ? countOf(result, 'people') : count, upTo),
  }));
}

interface Part {
  readonly num_partitions: number;
  readonly partition: number;
}

/** Reads all values, in as many partitions as are needed so that none is cut off. */
async function allValues(ask: (part: Part | undefined) => Promise<unknown>): Promise<Bucket[]> {
  for (let parts = 1; ; parts *= 4) {
    const found: Bucket[] = [];
    let cutOff = 0;
    for (let number = 0; number < parts && cutOff === 0; number += 1) {
      const result = await ask(parts === 1 ? undefined : { num_partitions: parts, partition: number });
      cutOff = beyond(result);
      if (cutOff === 0) for (const bucket of bucketsOf(result)) found.push(bucket);
    }
    if (cutOff === 0) return found;
  }
}

async function askPart(
  reader: Reader,
  scope: AudienceScope,
  name: FieldName,
  atOnce: number,
  include: Part | undefined,
  signal: AbortSignal | undefined,
): Promise<unknown> {
  const ofVisit = fields[name].of === 'visit';
  const terms = { field: esFieldName(name), size: atOnce, shard_size: atOnce, ...(include && { include }) };
  // Counts the moviegoers who made the visits.
  const counted = { values: { terms, ...(ofVisit && { aggs: { people: { reverse_nested: {} } } }) } };
  const search = {
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [inScope(scope)] } },
    aggs: ofVisit ? { visits: { nested: { path: 'visits' }, aggs: counted } } : counted,
  };
  const { aggregations } = await reader.search(search, signal);
  return part(aggregations, ...(ofVisit ? ['visits', 'values'] : ['values']));
}
