import type { StateChange } from '@marquee/core';
import { answer } from '../answer.ts';
import { bulkBodies } from '../write/bulk-bodies.ts';
import { openOwnIndex } from './own-index.ts';

/** The bulk requests that the worker's speed is compared with: they write the same documents, whatever was stored before. */
export function prepareLoad(changes: readonly StateChange[]): readonly string[] {
  const bodies = bulkBodies(changes.map((change) => ({ ...change, revision: null })));
  return [...bodies].flatMap(({ lines }) => lines.map((line) => line.replace(/^\{"create":/, '{"index":')));
}

/** Bulk requests of 5 to 15 MB load fastest. */
const bytesAtOnce = 8 * 1024 * 1024;

/**
 * Sends prepared lines into a new index, one request after another, without reading anything.
 *
 * @returns how many seconds that took, with one refresh at the end
 */
export async function timeBareLoad(at: { readonly url: string; readonly prefix: string }, lines: readonly string[]): Promise<number> {
  const { client, index, close } = await openOwnIndex(at);
  try {
    const started = performance.now();
    for (const operations of requestsOf(lines)) {
      const { errors } = await answer(undefined, (asking) => client.bulk({ index, operations, filter_path: ['errors'] }, asking));
      if (errors) throw new Error('the bare load was refused in part');
    }
    await client.indices.refresh({ index });
    return (performance.now() - started) / 1000;
  } finally {
    await close();
  }
}

function* requestsOf(lines: readonly string[]): Generator<string[]> {
  let operations: string[] = [];
  let bytes = 0;
  for (let i = 0; i < lines.length; i += 2) {
    const pair = lines.slice(i, i + 2);
    operations.push(...pair);
    bytes += pair.reduce((sum, line) => sum + line.length, 0);
    if (bytes < bytesAtOnce) continue;
    yield operations;
    [operations, bytes] = [[], 0];
  }
  if (operations.length > 0) yield operations;
}
