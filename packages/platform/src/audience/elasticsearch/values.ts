import { type AudienceScope, ServiceError } from '@marquee/core';
import { esFieldName, type FieldName, fields } from '@marquee/dsl';
import { inScope } from './queries.ts';
import { type Bucket, beyond, bucketsOf, part } from './results.ts';
import type { Reader } from './search.ts';

/** How many values one request takes: well below what the engine lists at once by default. */
const mostValues = 20_000;

/**
 * Distinct values on record of a keyword or set field that contain `text` (case and accents ignored), most frequent first, each with how
 * many moviegoers or visits have it. All values are asked for, whatever the text, so that the engine answers the next letter from its cache.
 *
 * @param atOnce how many values one request takes
 * @throws ServiceError `bad_request` for a number or date field, which has no list of values.
 */
export async function values(reader: Reader, scope: AudienceScope, name: FieldName, text: string, limit: number, atOnce = mostValues) {
  const { kind } = fields[name];
  if (kind !== 'keyword' && kind !== 'set') {
    throw new ServiceError('bad_request', `The field ${name} is a ${kind}: it has no list of values to choose from.`, { field: name });
  }
  const sought = plain(text);
  const found = (await allValues(reader, scope, name, atOnce)).filter(({ key }) => plain(key).includes(sought));
  found.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  return found.slice(0, limit).map(({ key, count }) => ({ value: key, count }));
}

/** Every value, in as many parts as it takes for none to be cut off. */
async function allValues(reader: Reader, scope: AudienceScope, name: FieldName, atOnce: number): Promise<Bucket[]> {
  for (let parts = 1; ; parts *= 4) {
    const found: Bucket[] = [];
    let cutOff = 0;
    for (let number = 0; number < parts && cutOff === 0; number += 1) {
      const include = parts === 1 ? undefined : { num_partitions: parts, partition: number };
      const result = await askPart(reader, scope, name, atOnce, include);
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
  include: { readonly num_partitions: number; readonly partition: number } | undefined,
): Promise<unknown> {
  const counted = { values: { terms: { field: esFieldName(name), size: atOnce, shard_size: atOnce, ...(include && { include }) } } };
  const ofVisit = fields[name].of === 'visit';
  const { aggregations } = await reader.search({
    size: 0,
    track_total_hits: false,
    query: { bool: { filter: [inScope(scope)] } },
    aggs: ofVisit ? { visits: { nested: { path: 'visits' }, aggs: counted } } : counted,
  });
  return part(aggregations, ...(ofVisit ? ['visits', 'values'] : ['values']));
}

/** Without case and accents. */
function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
