import type { ListQuestion, ScanQuestion } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { moviegoerOfDocument, withoutKept } from './document.ts';
import { inScope, searchOf } from './queries.ts';
import type { Reader } from './search.ts';

/** Page sizes: ids are short, but documents have several kilobytes each. */
const idsAtOnce = 10_000;
const documentsAtOnce = 1_000;

/** The ids of the audience, sorted by code points as in every engine. */
export async function* list(reader: Reader, question: ListQuestion, signal?: AbortSignal): AsyncGenerator<readonly string[]> {
  for await (const hits of reader.pages({ size: idsAtOnce, _source: false, query: searchOf(question) }, question.after, signal)) {
    yield hits.map(({ _id }) => {
      if (_id === undefined) throw new TypeError('a hit has no id');
      return _id;
    });
  }
}

/** All moviegoers in scope, in batches sorted by id, all from one state of the store. */
export async function* scan(reader: Reader, { scope, after }: ScanQuestion, signal?: AbortSignal): AsyncGenerator<readonly Moviegoer[]> {
  const query = { bool: { filter: [inScope(scope)] } };
  for await (const hits of reader.pages({ size: documentsAtOnce, query, _source: withoutKept }, after, signal)) {
    yield hits.map((hit) => moviegoerOfDocument(hit._source));
  }
}
