import type { AudienceStatus, Reach } from '@marquee/core';
import type { Day } from '@marquee/dsl';
import { bucketsOf, numberAt, part } from './results.ts';
import type { Reader, Search } from './search.ts';

/** Remembers the sums of the last data version, because the status is read before every question and seldom changes. */
export function createStatus(reader: Reader, today: () => Day): () => Promise<AudienceStatus> {
  let last: { readonly status: AudienceStatus; readonly today: Day } | undefined;
  return async () => {
    const dataVersion = await visibleVersion(reader);
    const day = today();
    if (last?.status.dataVersion !== dataVersion || last.today !== day) {
      const { latest, ...sum } = await sums(reader);
      const dataAsOf = latest === null || latest <= day ? latest : await latestUpTo(reader, day);
      last = { status: { dataVersion, dataAsOf, ...sum }, today: day };
    }
    return last.status;
  };
}

/** Searches all visits, so it is called only if there are purchases after today. */
async function latestUpTo(reader: Reader, day: Day): Promise<Day> {
  const { aggregations } = await reader.search({
    size: 0,
    track_total_hits: false,
    aggs: {
      visits: {
        nested: { path: 'visits' },
        aggs: {
          past: { filter: { range: { 'visits.purchase_day': { lte: day } } }, aggs: { latest: { max: { field: 'visits.purchase_day' } } } },
        },
      },
    },
  });
  return numberOrNullAt(aggregations, 'visits', 'past', 'latest', 'value') ?? day;
}

/** The latest purchase day of each exhibitor. */
export async function reach(reader: Reader, _signal?: AbortSignal): Promise<readonly Reach[]> {
  const { aggregations } = await reader.search({
    size: 0,
    track_total_hits: false,
    aggs: {
      exhibitors: {
        terms: { field: 'exhibitor', size: 10_000, order: { _key: 'asc' } },
        aggs: { latest: { max: { field: 'latest_purchase_day' } } },
      },
    },
  });
  return bucketsOf(part(aggregations, 'exhibitors')).flatMap(({ key, result }) => {
    const latest = numberOrNullAt(result, 'latest', 'value');
    return latest === null ? [] : [{ exhibitor: key, latest }];
  });
}

function numberOrNullAt(result: unknown, ...path: readonly string[]): number | null {
  return part(result, ...path) === null ? null : numberAt(result, ...path);
}

/**
 * The data version: the index, and what questions can see of its writes. Each write gets the next number of its shard, so the highest visible number
 * shows most changes. But of two writes at the same time, the later may become visible first. So the numbers of the latest writes are summed as well:
 * when the earlier one becomes visible, the sum changes. Read the version before an answer; then it is never newer than the answer.
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

/** Many times more writes than a shard processes at once, and few enough that the sum of their numbers is exact. */
const latest = 100_000;
const highest: Search = { size: 1, _source: false, track_total_hits: false, sort: [{ _seq_no: 'desc' }] };
const sumAbove = (number: number): Search => ({
  size: 0,
  track_total_hits: false,
  query: { bool: { filter: [{ range: { _seq_no: { gt: number } } }] } },
  aggs: { sum: { sum: { field: '_seq_no' } } },
});

interface Sums extends Pick<AudienceStatus, 'moviegoers' | 'visits'> {
  readonly latest: Day | null;
}

async function sums(reader: Reader): Promise<Sums> {
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
    latest: numberOrNullAt(aggregations, 'latest', 'value'),
    moviegoers: numberAt(aggregations, 'moviegoers', 'value'),
    visits: numberAt(aggregations, 'visits', 'value'),
  };
}
