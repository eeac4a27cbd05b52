import type { AudienceScope } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { moviegoerOfDocument, withoutKept } from './document.ts';
import { inScope } from './queries.ts';
import type { Reader } from './search.ts';

/** Some megabytes of documents. */
const batchSize = 1_000;

/** One moviegoer with all visits; null when there is none in scope. As questions see it, so that `why` agrees with the count. */
export async function moviegoer(reader: Reader, scope: AudienceScope, id: string): Promise<Moviegoer | null> {
  const query = { bool: { filter: [{ ids: { values: [id] } }, inScope(scope)] } };
  const found = await reader.search({ size: 1, track_total_hits: false, query, _source: withoutKept });
  const [hit] = found.hits.hits;
  return hit ? moviegoerOfDocument(hit._source) : null;
}

/** Everyone in scope in batches sorted by id, all from one state of the store. */
export async function* scan(reader: Reader, scope: AudienceScope, signal?: AbortSignal): AsyncGenerator<readonly Moviegoer[]> {
  const query = { bool: { filter: [inScope(scope)] } };
  for await (const hits of reader.pages({ size: batchSize, query, _source: withoutKept }, signal)) {
    yield hits.map((hit) => moviegoerOfDocument(hit._source));
  }
}
