import { parentPort } from 'node:worker_threads';
import { type AudienceColumns, type Condition, startPicking } from '@marquee/dsl';
import type { Finding, Part, Tallying, ToThread } from './messages.ts';
import { addTally, emptyTally, tallyRows } from './tally.ts';

/** So many moviegoers at once that a question that nobody waits for any more is noticed within some milliseconds. */
const moviegoersAtOnce = 1 << 14;

const held = new Map<string, AudienceColumns>();

/** The program of a thread: keeps columns, and finds and counts in a part of the moviegoers. */
parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'hold') held.set(message.version, message.columns);
  else if (message.kind === 'drop') held.delete(message.version);
  else parentPort?.postMessage({ id: message.id, ...answered(message) });
});

function answered(message: Extract<ToThread, { id: number }>) {
  const columns = held.get(message.version);
  if (!columns) return { fault: 'gone' };
  try {
    const stop = () => Atomics.load(message.cancelled, 0) !== 0;
    return { answer: message.kind === 'find' ? find(columns, message, stop) : tally(columns, message, stop) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

function find(columns: AudienceColumns, { leaf, asOf, from, to }: Finding & Part, stop: () => boolean): Uint32Array {
  const pick = startPicking(columns, { asOf, resolve: () => undefined })(JSON.parse(leaf) as Condition);
  const words = new Uint32Array((to - from + 31) >>> 5);
  for (const [first, last] of partsOf(from, to, stop)) words.set(pick(first, last).words, (first - from) >>> 5);
  return words;
}

function tally(columns: AudienceColumns, { plan, everyone, audience, base, from, to }: Tallying & Part, stop: () => boolean) {
  const all = emptyTally(plan);
  for (const part of partsOf(from, to, stop)) addTally(all, tallyRows(columns, plan, { everyone, audience, base }, part));
  return all;
}

function* partsOf(from: number, to: number, stop: () => boolean): Generator<readonly [number, number]> {
  for (let row = from; row < to; row += moviegoersAtOnce) {
    if (stop()) throw new Error('cancelled');
    yield [row, Math.min(to, row + moviegoersAtOnce)];
  }
}
