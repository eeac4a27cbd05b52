import type { AudienceQuestion } from '@marquee/core';
import { searchOf } from './queries.ts';
import { totalOf } from './results.ts';
import type { Reader } from './search.ts';

export async function count(reader: Reader, question: AudienceQuestion, signal?: AbortSignal): Promise<number> {
  return totalOf(await reader.search({ size: 0, track_total_hits: true, query: searchOf(question) }, signal));
}
