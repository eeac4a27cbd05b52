import type { StateChange } from '@marquee/core';
import { answer } from '../answer.ts';
import { bulkBodies } from './bulk-bodies.ts';
import { openOwnIndex } from './own-index.ts';

/** Documents as the requests that write them, made beforehand. */
export type PreparedLoad = readonly (readonly string[])[];

/** What the worker's writing is measured against: the same documents, sent one request after another and never looked at. */
export function prepareLoad(changes: readonly StateChange[]): PreparedLoad {
  return [...bulkBodies(changes.map((change) => ({ ...change, revision: null })))].map(({ lines }) =>
    lines.map((line) => line.replace(/^\{"create":/, '{"index":')),
  );
}

/** Sends a prepared load into an index of its own; the seconds that the sending took, with one refresh. */
export async function timeBareLoad(at: { readonly url: string; readonly prefix: string }, load: PreparedLoad): Promise<number> {
  const { client, index, close } = await openOwnIndex(at);
  try {
    const started = performance.now();
    for (const lines of load) {
      const { errors } = await answer(undefined, (asking) => client.bulk({ index, operations: [...lines] }, asking));
      if (errors) throw new Error('the bare load was refused in part');
    }
    await client.indices.refresh({ index });
    return (performance.now() - started) / 1000;
  } finally {
    await close();
  }
}
