import { Worker } from 'node:worker_threads';

export interface Derivation {
  readonly password: string;
  readonly salt: string;
  readonly N: number;
  readonly r: number;
  readonly p: number;
  readonly length: number;
}
export type DerivedKey = Uint8Array;

/** The most hashes at once. More would take memory and processors from everybody's questions. */
export const mostHashesAtOnce = 2;

/**
 * Derives keys with scrypt on threads of its own. Node's own function uses the few threads that the audience engine and file access share; with
 * that, a dozen passwords would delay every question.
 */
export function hashingThreads() {
  const threads: Thread[] = [];
  const waiting: { readonly derivation: Derivation; readonly done: (key: Promise<DerivedKey>) => void }[] = [];
  let closed = false;

  function next() {
    const idle = threads.find((thread) => !thread.busy) ?? (threads.length < mostHashesAtOnce ? add() : undefined);
    const job = idle && waiting.shift();
    if (!job) return;
    const key = idle.derive(job.derivation);
    job.done(key);
    key.catch(() => {}).finally(next);
  }
  function add(): Thread {
    const thread = startThread(() => threads.splice(threads.indexOf(thread), 1));
    threads.push(thread);
    return thread;
  }
  return {
    derive(derivation: Derivation): Promise<DerivedKey> {
      if (closed) return Promise.reject(new Error('The hashing threads are closed'));
      return new Promise<DerivedKey>((resolve) => {
        waiting.push({ derivation, done: resolve });
        next();
      });
    },
    async close(): Promise<void> {
      closed = true;
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

interface Thread {
  readonly busy: boolean;
  derive(derivation: Derivation): Promise<DerivedKey>;
  end(): Promise<void>;
}

/** A text, so that it is part of every bundle and needs no file of its own. */
const program = `
const { parentPort } = require('node:worker_threads');
const { scryptSync } = require('node:crypto');
parentPort.on('message', ({ password, salt, length, N, r, p }) => {
  parentPort.postMessage(scryptSync(password, salt, length, { N, r, p, maxmem: 256 * N * r }));
});
`;

function startThread(onGone: () => void): Thread {
  const worker = new Worker(program, { eval: true });
  // A waiting thread must not keep the process from ending.
  worker.unref();
  let settle: { readonly resolve: (key: DerivedKey) => void; readonly reject: (error: unknown) => void } | null = null;
  const done = () => {
    const now = settle;
    settle = null;
    worker.unref();
    return now;
  };
  worker.on('message', (key: DerivedKey) => done()?.resolve(key));
  worker.on('error', (error) => done()?.reject(error));
  worker.on('exit', () => {
    onGone();
    done()?.reject(new Error('A hashing thread ended'));
  });
  return {
    get busy() {
      return settle !== null;
    },
    derive: (derivation) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        worker.ref();
        worker.postMessage(derivation);
      }),
    end: async () => void (await worker.terminate()),
  };
}
