import { parentPort } from 'node:worker_threads';
import { type AudienceColumns, type Condition, endOfBlock, findAnew, startPicking, type VisitsIn, wordsFor } from '@marquee/dsl';
import { keptWindows } from './kept-windows.ts';
import { membersIn } from './members.ts';
import type { Finding, Part, Tallying, ToThread } from './messages.ts';
import { startTally } from './tally.ts';

interface Holding {
  readonly columns: AudienceColumns;
  readonly listing: VisitsIn;
}

const held = new Map<string, Holding>();

/** The program of a thread: keeps columns, and finds and counts in a part of the moviegoers. */
parentPort?.on('message', (message: ToThread) => {
  if (message.kind === 'hold') held.set(message.version, { columns: message.columns, listing: keptWindows(message.windowBytes) });
  else if (message.kind === 'drop') held.delete(message.version);
  else parentPort?.postMessage({ id: message.id, ...answered(message) });
});

function answered(message: Extract<ToThread, { id: number }>) {
  const holding = held.get(message.version);
  if (!holding) return { fault: 'gone' };
  try {
    const stop = () => Atomics.load(message.cancelled, 0) !== 0;
    return { answer: message.kind === 'find' ? find(holding, message, stop) : tally(holding.columns, message, stop) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** All leaves of a part before the next part: what they ask of the same visits is at hand. */
function find({ columns, listing }: Holding, { leaves, asOf, from, to }: Finding & Part, stop: () => boolean): Uint32Array {
  const start = startPicking(columns, { asOf, resolve: () => undefined }, findAnew, listing);
  const picks = leaves.map((leaf) => start(JSON.parse(leaf) as Condition));
  const each = wordsFor(to - from);
  const words = new Uint32Array(picks.length * each);
  for (const [first, last] of partsOf(columns, { from, to }, stop))
    for (const [at, pick] of picks.entries()) words.set(pick(first, last).words, at * each + ((first - from) >>> 5));
  return words;
}

function tally(columns: AudienceColumns, { plan, whom, from, to }: Tallying & Part, stop: () => boolean) {
  const { tally: all, count } = startTally(columns, plan);
  for (const part of partsOf(columns, { from, to }, stop)) count(membersIn(columns, plan, whom, part));
  return all;
}

/** So few moviegoers at once that a question that nobody waits for any more is noticed within milliseconds; whole words of bits. */
function* partsOf({ visitsFrom }: AudienceColumns, { from, to }: Part, stop: () => boolean): Generator<readonly [number, number]> {
  for (let row = from; row < to; ) {
    if (stop()) throw new Error('cancelled');
    const end = endOfBlock(visitsFrom, row, to);
    const last = end === to ? to : Math.min(to, row + Math.max(32, (end - row) & ~31));
    yield [row, last];
    row = last;
  }
}
