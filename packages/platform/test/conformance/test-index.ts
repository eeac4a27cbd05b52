import type { EsQuery, Moviegoer } from '@marquee/dsl';
import { createElasticsearch } from '../../src/audience/elasticsearch/client.ts';
import { searchableDocument } from '../../src/audience/elasticsearch/document.ts';
import { createIndexSet } from '../../src/audience/elasticsearch/index-set.ts';
import { ownPrefix, stack } from '../support/stack.ts';

/** An index of one test's own on the real server, with the product's mapping. */
export interface TestIndex {
  load(moviegoers: readonly Moviegoer[]): Promise<void>;
  /** The ids that each query finds in filter context, sorted; one request for all. Fails on the first query that the server refuses. */
  search(queries: readonly EsQuery[]): Promise<readonly (readonly string[])[]>;
  remove(): Promise<void>;
}

export async function openTestIndex(of: string): Promise<TestIndex> {
  const client = createElasticsearch({ url: stack.elasticsearch });
  const indices = createIndexSet(client, ownPrefix(of));
  const index = await indices.ensure({ shards: 2, replicas: 0, refreshInterval: '1s' });
  let size = 0;
  return {
    async load(moviegoers) {
      const operations = moviegoers.flatMap((one) => [{ index: { _id: one.id } }, searchableDocument(one)]);
      const answer = await client.bulk({ index, operations, refresh: true });
      if (answer.errors) throw new Error(`Not every document was taken: ${JSON.stringify(answer).slice(0, 2_000)}`);
      size = moviegoers.length;
    },
    async search(queries) {
      if (queries.length === 0) return [];
      const searches = queries.flatMap((query) => [
        {},
        { query: { bool: { filter: [query] } }, size, _source: false, track_total_hits: true },
      ]);
      const { responses } = await client.msearch({ index, searches });
      return responses.map((response, i) => {
        if ('error' in response)
          throw new Error(`The server refused a query: ${JSON.stringify(response.error)}\n${JSON.stringify(queries[i])}`);
        const { hits, total } = response.hits;
        const isWhole = response._shards.failed === 0 && !response.timed_out && typeof total === 'object' && total.value === hits.length;
        if (!isWhole) throw new Error('the server did not answer every hit');
        return hits.map((hit) => hit._id ?? '').sort();
      });
    },
    async remove() {
      await indices.remove(index);
      await client.close();
    },
  };
}
