import type { AudienceStatus } from '@marquee/core';
import { numberAt, part } from './results.ts';
import type { Reader, Search } from './search.ts';

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
 * The index, and what questions see of its writes. Each write has the next number of its shard, so the highest visible one tells most changes;
 * but of two writes at once the later may be seen first, so the numbers of the latest are added up as well: the earlier one, when it
 * is seen too, changes the sum. Asked before an answer, the version is never newer than that.
 */
async function visibleVersion(reader: Reader): Promise<string> {
  const first = await reader.search(highest);
  const shards = first._shards.total;
  const ask =
    shards === 1 ? (search: Search) => reader.search(search) : (search: Search, shard: number) => reader.searchShard(shard, search);
  const versions = Array.from({ length: shards }, async (_, shard) => {
    const [hit] = (shards === 1 ? first : await ask(highest, shard)).hits.hits;
    if (!hit) return 'nothing';
    const number = Number(hit.sort?.[0]);
    return `${hit._index}:${number}:${numberAt((await ask(sumAbove(number - latest), shard)).aggregations, 'sum', 'value')}`;
  });
  return (await Promise.all(versions)).join(' ');
}

/** Many times more writes than a shard works on at once, and few enough for their numbers to add up exactly. */
const latest = 100_000;
const highest: Search = { size: 1, _source: false, track_total_hits: false, sort: [{ _seq_no: 'desc' }] };
const sumAbove = (number: number): Search => ({
  size: 0,
  track_total_hits: false,
  query: { bool: { filter: [{ range: { _seq_no: { gt: number } } }] } },
  aggs: { sum: { sum: { field: '_seq_no' } } },
});

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
