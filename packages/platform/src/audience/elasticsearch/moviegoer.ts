import type { MoviegoerQuestion } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { moviegoerOfDocument, withoutKept } from './document.ts';
import { inScope } from './queries.ts';
import type { Reader } from './search.ts';

/** One moviegoer with all visits; null if there is none in scope. It is read by a search, like other questions, so that `why` agrees with the count. */
export async function moviegoer(reader: Reader, { scope, id }: MoviegoerQuestion, signal?: AbortSignal): Promise<Moviegoer | null> {
  const query = { bool: { filter: [{ ids: { values: [id] } }, inScope(scope)] } };
  const found = await reader.search({ size: 1, track_total_hits: false, query, _source: withoutKept }, signal);
  const [hit] = found.hits.hits;
  return hit ? moviegoerOfDocument(hit._source) : null;
}
