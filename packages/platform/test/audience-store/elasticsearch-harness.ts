import type { Moviegoer } from '@marquee/dsl';
import { createElasticsearch, type Elasticsearch } from '../../src/audience/elasticsearch/client.ts';
import { searchableDocument } from '../../src/audience/elasticsearch/document.ts';
import { createIndexSet } from '../../src/audience/elasticsearch/index-set.ts';
import { createElasticsearchAudienceStore } from '../../src/audience/elasticsearch/store.ts';
import { ownPrefix, stack } from '../support/stack.ts';
import type { AudienceStoreHarness } from './harness.ts';

export interface ElasticsearchHarness extends AudienceStoreHarness {
  readonly client: Elasticsearch;
  readonly alias: string;
  /** The index that the store's alias leads to. */
  index(): Promise<string>;
}

interface HarnessOptions {
  readonly shards?: number;
  readonly today?: (() => number) | undefined;
}

/** A store over indices of its own, which are gone when it is closed. They refresh only when a test has written all of a batch. */
export async function openElasticsearchHarness({ shards = 1, today }: HarnessOptions = {}): Promise<ElasticsearchHarness> {
  const client = createElasticsearch({ url: stack.elasticsearch });
  const indices = createIndexSet(client, ownPrefix('audience'));
  const settings = { shards, replicas: 0, refreshInterval: '-1' };
  await indices.ensure(settings);
  const store = createElasticsearchAudienceStore(client, indices.alias, 'marquee', today);
  const index = async () => (await indices.live()) ?? '';
  return {
    client,
    alias: indices.alias,
    store,
    index,
    load: async (moviegoers) => {
      const before = await indices.list();
      const next = await indices.create(settings);
      await write(client, next, moviegoers);
      await indices.show(next);
      for (const old of before) await indices.remove(old);
    },
    add: async (moviegoers) => write(client, await index(), moviegoers),
    close: async () => {
      for (const one of await indices.list()) await indices.remove(one);
      await store.close();
    },
  };
}

export async function write(client: Elasticsearch, index: string, moviegoers: readonly Moviegoer[]): Promise<void> {
  for (let start = 0; start < moviegoers.length; start += 2_000) {
    const operations = moviegoers
      .slice(start, start + 2_000)
      .flatMap((one) => [{ index: { _index: index, _id: one.id } }, searchableDocument(one)]);
    const { errors, items } = await client.bulk({ operations });
    if (errors) throw new Error(`not every document was taken: ${JSON.stringify(items.find((item) => item.index?.error))}`);
  }
  await client.indices.refresh({ index });
}
