import type { AudienceQuestion, AudienceScope } from '@marquee/core';
import { audienceOf, every, inScope } from './queries.ts';
import { totalOf } from './results.ts';
import type { Reader } from './search.ts';

const pageSize = 10_000;

export async function count(reader: Reader, scope: AudienceScope, question: AudienceQuestion, signal?: AbortSignal): Promise<number> {
  const query = every(inScope(scope), audienceOf(question));
  return totalOf(await reader.search({ size: 0, track_total_hits: true, query: { bool: { filter: [query] } } }, signal));
}

/** The ids of the audience, in order of their code points, as every engine sorts them. */
export async function list(
  reader: Reader,
  scope: AudienceScope,
  question: AudienceQuestion,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const ids: string[] = [];
  const query = { bool: { filter: [every(inScope(scope), audienceOf(question))] } };
  for await (const hits of reader.pages({ size: pageSize, _source: false, query }, signal)) {
    for (const { _id } of hits) {
      if (_id === undefined) throw new TypeError('a hit has no id');
      ids.push(_id);
    }
  }
  return ids;
}
