import { Worker } from 'node:worker_threads';
import { type AudienceColumns, type Bits, noBits } from '@marquee/dsl';
import { program } from '../../gen/columns-thread.ts';
import { abortError } from '../abort.ts';
import type { Finding, FromThread, Part, Tallying, ToThread } from './messages.ts';
import { addTally, emptyTally, type Tally } from './tally.ts';

/** Threads that find and count in shared columns, each in a part of the moviegoers. Both throw an AbortError once the signal is aborted. */
export interface ColumnThreads {
  /** `windowBytes`: how much each may keep of the visits in windows. */
  hold(version: string, columns: AudienceColumns, windowBytes: number): void;
  drop(version: string): void;
  /** The moviegoers whom each of the leaves holds for, in their order. */
  find(columns: AudienceColumns, finding: Finding, signal?: AbortSignal): Promise<readonly Bits[]>;
  tally(columns: AudienceColumns, tallying: Tallying, signal?: AbortSignal): Promise<Tally>;
  close(): Promise<void>;
}

/** Starts as many threads; they keep no process from ending. */
export function startColumnThreads(many: number): ColumnThreads {
  const threads = Array.from({ length: many }, startThread);
  const tellAll = (message: ToThread) => {
    for (const { tell } of threads) tell(message);
  };
  /** Asks each of its part; `use` is given the answers with where they begin. */
  const askAll = async <T>(
    { moviegoers }: AudienceColumns,
    asked: Finding | Tallying,
    signal: AbortSignal | undefined,
    use: (answer: T, from: number) => void,
  ): Promise<void> => {
    if (signal?.aborted) throw abortError(signal);
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    const cancel = () => Atomics.store(cancelled, 0, 1);
    signal?.addEventListener('abort', cancel, { once: true });
    const each = Math.ceil(moviegoers / many / 32) * 32;
    try {
      await Promise.all(
        threads.map(async (thread, at) => {
          const [from, to] = [Math.min(moviegoers, at * each), Math.min(moviegoers, (at + 1) * each)];
          if (from < to) use((await thread.ask({ ...asked, from, to, cancelled })) as T, from);
        }),
      );
    } catch (error) {
      cancel();
      if (signal?.aborted) throw abortError(signal);
      throw error;
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
    if (signal?.aborted) throw abortError(signal);
  };
  return {
    hold: (version, columns, windowBytes) => tellAll({ kind: 'hold', version, columns, windowBytes }),
    drop: (version) => tellAll({ kind: 'drop', version }),
    async find(columns, finding, signal) {
      const found = finding.leaves.map(() => noBits(columns.moviegoers));
      await askAll<Uint32Array>(columns, finding, signal, (parts, from) => {
        const each = parts.length / found.length;
        for (const [at, { words }] of found.entries()) words.set(parts.subarray(at * each, (at + 1) * each), from >>> 5);
      });
      return found;
    },
    async tally(columns, tallying, signal) {
      const all = emptyTally(tallying.plan);
      await askAll<Tally>(columns, tallying, signal, (part) => addTally(all, part));
      return all;
    },
    close: async () => void (await Promise.all(threads.map((thread) => thread.end()))),
  };
}

type Question = (Finding | Tallying) & Part & { readonly cancelled: Int32Array };

function startThread() {
  const worker = new Worker(program, { eval: true });
  worker.unref();
  const waiting = new Map<number, { readonly resolve: (answer: unknown) => void; readonly reject: (error: Error) => void }>();
  let last = 0;
  let broken: Error | undefined;
  const settled = (id: number) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    return one;
  };
  const breakAll = (error: Error) => {
    broken = error;
    for (const id of [...waiting.keys()]) settled(id)?.reject(error);
  };
  worker.on('message', ({ id, answer, fault }: FromThread) => {
    const one = settled(id);
    if (fault === undefined) one?.resolve(answer);
    else one?.reject(new Error(`Columns could not be asked: ${fault}`));
  });
  worker.on('error', breakAll);
  worker.on('exit', () => breakAll(new Error('The thread of the columns has ended.')));
  return {
    tell: (message: ToThread) => worker.postMessage(message),
    ask: (question: Question): Promise<unknown> =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        last += 1;
        waiting.set(last, { resolve, reject });
        // While somebody waits the process stays.
        worker.ref();
        worker.postMessage({ ...question, id: last } satisfies ToThread);
      }),
    end: () => worker.terminate(),
  };
}
