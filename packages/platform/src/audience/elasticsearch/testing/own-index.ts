import type { MoviegoerDocuments } from '@marquee/core';
import { createElasticsearch, type Elasticsearch } from '../client.ts';
import { createIndexSet } from '../index-set.ts';
import { createElasticsearchDocuments } from '../write/documents.ts';

export interface OwnIndex {
  readonly client: Elasticsearch;
  readonly index: string;
  readonly documents: MoviegoerDocuments;
  /** Removes the index. */
  close(): Promise<void>;
}

/** A new index for one measurement, and access to its documents. */
export async function openOwnIndex({ url, prefix }: { readonly url: string; readonly prefix: string }): Promise<OwnIndex> {
  const client = createElasticsearch({ url });
  const indices = createIndexSet(client, prefix);
  const index = await indices.create({ shards: 1, replicas: 0, refreshInterval: '1s' });
  return {
    client,
    index,
    documents: createElasticsearchDocuments(client, () => index),
    async close() {
      await indices.remove(index);
      await client.close();
    },
  };
}
