import type { AudienceStatus } from '@marquee/core';
import { numberAt, part } from './results.ts';
import type { Reader } from './search.ts';

/** Remembers what the last version of the data added up to: status is asked before every question, and changes seldom. */
export function createStatus(reader: Reader): () => Promise<AudienceStatus> {
  let last: AudienceStatus | undefined;
  return async () => {
    const dataVersion = await visibleVersion(reader);
    if (last?.dataVersion !== dataVersion) last = { dataVersion, ...(await sums(reader)) };
    return last;
  };
}

/**
 * The index, and for each shard the number of its latest write that questions see. Every write has a higher number than the one before, so
 * an answer cannot change without it; asked before the answer, it is never newer than that.
 */
async function visibleVersion(reader: Reader): Promise<string> {
  const latest = { size: 1, _source: false, track_total_hits: false, sort: [{ _seq_no: 'desc' as const }] };
  const first = await reader.search(latest);
  const shards = first._shards.total;
  const found = shards > 1 ? await Promise.all(Array.from({ length: shards }, (_, shard) => reader.searchShard(shard, latest))) : [first];
  return found.map(({ hits: { hits } }) => `${hits[0]?._index}:${hits[0]?.sort?.[0]}`).join(' ');
}

async function sums(reader: Reader): Promise<Omit<AudienceStatus, 'dataVersion'>> {
  const { aggregations } = await reader.search({
    size: 0,
    track_total_hits: false,
    aggs: {
      moviegoers: { value_count: { field: 'exhibitor' } },
      visits: { sum: { field: 'visit_count' } },
      latest: { max: { field: 'latest_purchase_day' } },
    },
  });
  return {
    dataAsOf: part(aggregations, 'latest', 'value') === null ? null : numberAt(aggregations, 'latest', 'value'),
    moviegoers: numberAt(aggregations, 'moviegoers', 'value'),
    visits: numberAt(aggregations, 'visits', 'value'),
  };
}
