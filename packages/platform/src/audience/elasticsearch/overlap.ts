import type { OverlapQuestion } from '@marquee/core';
import type { EsQuery } from '@marquee/dsl';
import type { Aggregation } from './profile/insight.ts';
import { audienceOf, inScope } from './queries.ts';
import { countOf, part, totalOf } from './results.ts';
import type { Reader } from './search.ts';

/** Who is in which of several audiences, in one request: each audience divides what the one before it made, so that every moviegoer is asked once about each. */
export async function overlap(
  reader: Reader,
  { scope, asOf, resolve, definitions }: OverlapQuestion,
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const queries = definitions.map((definition) => audienceOf({ definition, asOf, resolve }));
  const aggs = divided(queries);
  const query = { bool: { filter: [inScope(scope)] } };
  const found = await reader.search({ size: 0, track_total_hits: true, query, ...(aggs && { aggs }) }, signal);
  const counts = Array.from({ length: 2 ** definitions.length }, () => 0);
  const read = (result: unknown, people: number, at: number, place: number): void => {
    if (at === definitions.length) counts[place] = people;
    else if (people > 0)
      for (const side of ['in', 'out'] as const) {
        const bucket = part(result, 'divided', 'buckets', side);
        read(bucket, countOf(bucket), at + 1, side === 'in' ? place + 2 ** at : place);
      }
  };
  read(found.aggregations, totalOf(found), 0, 0);
  return counts;
}

function divided([first, ...others]: readonly EsQuery[]): Readonly<Record<string, Aggregation>> | undefined {
  if (first === undefined) return undefined;
  const aggs = divided(others);
  return { divided: { filters: { other_bucket: true, other_bucket_key: 'out', filters: { in: first } }, ...(aggs && { aggs }) } };
}
