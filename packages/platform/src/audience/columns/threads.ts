import { Worker } from 'node:worker_threads';
import type { AudienceColumns, Bits, Day } from '@marquee/dsl';
import { program } from '../../gen/columns-thread.ts';
import { abortError } from '../abort.ts';
import type { Finding, FromThread, ToThread } from './messages.ts';

/** Threads that find leaves of definitions in shared columns, each in a part of the moviegoers. */
export interface ColumnThreads {
  hold(version: string, columns: AudienceColumns): void;
  drop(version: string): void;
  /** The moviegoers whom a leaf holds for. Throws an AbortError once the signal is aborted. */
  find(version: string, columns: AudienceColumns, leaf: string, asOf: Day, signal?: AbortSignal): Promise<Bits>;
  close(): Promise<void>;
}

/** Starts as many threads; they keep no process from ending. */
export function startColumnThreads(many: number): ColumnThreads {
  const threads = Array.from({ length: many }, startThread);
  const tellAll = (message: ToThread) => {
    for (const { tell } of threads) tell(message);
  };
  return {
    hold: (version, columns) => tellAll({ kind: 'hold', version, columns }),
    drop: (version) => tellAll({ kind: 'drop', version }),
    async find(version, { moviegoers }, leaf, asOf, signal) {
      if (signal?.aborted) throw abortError(signal);
      const cancelled = new Int32Array(new SharedArrayBuffer(4));
      const cancel = () => Atomics.store(cancelled, 0, 1);
      signal?.addEventListener('abort', cancel, { once: true });
      const each = Math.ceil(moviegoers / many / 32) * 32;
      const words = new Uint32Array((moviegoers + 31) >>> 5);
      try {
        await Promise.all(
          threads.map(async (thread, at) => {
            const [from, to] = [Math.min(moviegoers, at * each), Math.min(moviegoers, (at + 1) * each)];
            if (from < to) words.set(await thread.find({ version, leaf, asOf, from, to, cancelled }), from >>> 5);
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
      return { words, size: moviegoers };
    },
    close: async () => void (await Promise.all(threads.map((thread) => thread.end()))),
  };
}

function startThread() {
  const worker = new Worker(program, { eval: true });
  worker.unref();
  const waiting = new Map<number, { readonly resolve: (words: Uint32Array) => void; readonly reject: (error: Error) => void }>();
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
  worker.on('message', ({ id, words, fault }: FromThread) => {
    const one = settled(id);
    if (words) one?.resolve(words);
    else one?.reject(new Error(`A leaf was not found in columns: ${fault}`));
  });
  worker.on('error', breakAll);
  worker.on('exit', () => breakAll(new Error('The thread of the columns has ended.')));
  return {
    tell: (message: ToThread) => worker.postMessage(message),
    find: (finding: Finding): Promise<Uint32Array> =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        last += 1;
        waiting.set(last, { resolve, reject });
        // While somebody waits the process stays.
        worker.ref();
        worker.postMessage({ kind: 'find', id: last, ...finding } satisfies ToThread);
      }),
    end: () => worker.terminate(),
  };
}
