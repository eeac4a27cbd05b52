import type { estypes } from '@elastic/elasticsearch';
import { answer } from './answer.ts';
import type { Elasticsearch } from './client.ts';

export type Search = Omit<estypes.SearchRequest, 'index' | 'pit' | 'preference'>;
export type Found = estypes.SearchResponse<unknown, Readonly<Record<string, unknown>>>;
type Hit = Found['hits']['hits'][number];

/** Reads the audience through its alias, always from the same copy of each shard, so that a reader never sees an older state after a newer one. */
export interface Reader {
  /** One search. If a shard does not answer, this is an error and never a smaller number. */
  search(search: Search, signal?: AbortSignal): Promise<Found>;
  /** The same on one shard, by its number. */
  searchShard(shard: number, search: Search): Promise<Found>;
  /** Several searches at once, all of one state of the index. The engine caches each of them separately. */
  together(searches: readonly Search[], signal?: AbortSignal): Promise<readonly Found[]>;
  /** The hits of a search in pages of its `size`, sorted by id and all from one state of the index. Begins after the id `after` if given. */
  pages(search: Search, after?: string, signal?: AbortSignal): AsyncGenerator<readonly Hit[]>;
}

/** How long a point in time is kept after its last page. A reader that is slower has to start again. */
const keepAlive = '5m';

/** `copy` is any text. Readers with the same text prefer the same copies of the shards. */
export function createReader(client: Elasticsearch, alias: string, copy: string): Reader {
  // Otherwise a search of which some shards failed would be answered from the others.
  const whole = { allow_partial_search_results: false };
  const target = { index: alias, preference: copy };

  /** Opens a point in time. `close` releases it; if that request fails, the point in time expires by itself. */
  const pointInTime = async (signal?: AbortSignal) => {
    const { id } = await answer(signal, (asking) => client.openPointInTime({ ...target, keep_alive: keepAlive }, asking));
    return {
      pit: { id, keep_alive: keepAlive },
      close: () => answer(undefined, (asking) => client.closePointInTime({ id }, { ...asking, ignore: [404] })).catch(() => undefined),
    };
  };

  return {
    search: (search, signal) => answer(signal, (asking) => client.search({ ...target, ...whole, ...search }, asking)),
    searchShard: (shard, search) =>
      answer(undefined, (asking) => client.search({ ...target, ...whole, ...search, preference: `_shards:${shard}|${copy}` }, asking)),
    together: async (searches, signal) => {
      const { pit, close } = await pointInTime(signal);
      try {
        return await Promise.all(
          searches.map((search) => answer(signal, (asking): Promise<Found> => client.search({ ...whole, ...search, pit }, asking))),
        );
      } finally {
        await close();
      }
    },
    pages: async function* (search, start, signal) {
      const { pit, close } = await pointInTime(signal);
      try {
        let after: estypes.SortResults | undefined = start === undefined ? undefined : [start];
        while (true) {
          const page: Found = await answer(signal, (asking) =>
            client.search(
              { ...whole, track_total_hits: false, sort: [{ id: 'asc' }], ...search, pit, ...(after ? { search_after: after } : {}) },
              asking,
            ),
          );
          const { hits } = page.hits;
          if (hits.length > 0) yield hits;
          after = hits.at(-1)?.sort;
          if (after === undefined || hits.length < (search.size ?? 10)) return;
        }
      } finally {
        await close();
      }
    },
  };
}
