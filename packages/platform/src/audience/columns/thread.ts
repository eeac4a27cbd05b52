import { parentPort } from 'node:worker_threads';
import { type AudienceColumns, type Condition, startPicking } from '@marquee/dsl';
import type { ToThread } from './messages.ts';

/** So many moviegoers at once that a question that nobody waits for any more is noticed within some milliseconds. */
const moviegoersAtOnce = 1 << 14;

const held = new Map<string, AudienceColumns>();

/** The program of a thread: keeps the columns of one version, or of two while one takes the other's place, and finds leaves in a part of the moviegoers. */
parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'hold') held.set(message.version, message.columns);
  else if (message.kind === 'drop') held.delete(message.version);
  else parentPort?.postMessage({ id: message.id, ...answer(message) });
});

function answer({ version, leaf, asOf, from, to, cancelled }: Extract<ToThread, { kind: 'find' }>) {
  const columns = held.get(version);
  if (!columns) return { fault: 'gone' };
  try {
    const pick = startPicking(columns, { asOf, resolve: () => undefined })(JSON.parse(leaf) as Condition);
    const words = new Uint32Array((to - from + 31) >>> 5);
    for (let row = from; row < to; row += moviegoersAtOnce) {
      if (Atomics.load(cancelled, 0) !== 0) return { fault: 'cancelled' };
      words.set(pick(row, Math.min(to, row + moviegoersAtOnce)).words, (row - from) >>> 5);
    }
    return { words };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}
