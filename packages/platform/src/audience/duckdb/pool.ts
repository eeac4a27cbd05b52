import type { DuckDBConnection } from '@duckdb/node-api';
import { abortError } from '../abort.ts';
import { keepInterrupting } from './interrupt.ts';

interface Waiter {
  readonly take: (connection: DuckDBConnection) => void;
  readonly refuse: (reason: Error) => void;
}

/** A few connections that many questions share, first come, first served. A question that is cancelled while it waits leaves the queue. */
export class ConnectionPool {
  #all: readonly DuckDBConnection[];
  #free: DuckDBConnection[];
  readonly #waiting: Waiter[] = [];
  #closed = false;

  constructor(connections: readonly DuckDBConnection[]) {
    this.#all = connections;
    this.#free = [...connections];
  }

  async use<T>(signal: AbortSignal | undefined, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    const connection = await this.#acquire(signal);
    try {
      return await work(connection);
    } finally {
      this.#release(connection);
    }
  }

  /**
   * Waits until each connection is free and closes it. Questions that arrive meanwhile wait for the connections that are given back.
   *
   * @returns how many connections there were, and a function that gives back as many new ones in their place
   */
  async hold(): Promise<{ readonly size: number; giveBack(connections: readonly DuckDBConnection[]): void }> {
    const held: DuckDBConnection[] = [];
    try {
      while (held.length < this.#all.length) held.push(await this.#acquire(undefined));
    } catch (error) {
      for (const connection of held) this.#release(connection);
      throw error;
    }
    for (const connection of held) connection.closeSync();
    return {
      size: held.length,
      giveBack: (connections) => {
        this.#all = connections;
        for (const connection of connections) this.#release(connection);
      },
    };
  }

  /** Refuses waiting questions, interrupts running ones, and waits until every connection is returned. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const waiter of this.#waiting.splice(0)) waiter.refuse(closedError());
    const releases = this.#all.map(keepInterrupting);
    const busy = this.#all.length - this.#free.length;
    for (let i = 0; i < busy; i += 1)
      await new Promise<void>((resolve) => this.#waiting.push({ take: () => resolve(), refuse: () => resolve() }));
    for (const release of releases) release();
    for (const connection of this.#all) connection.closeSync();
  }

  #acquire(signal: AbortSignal | undefined): Promise<DuckDBConnection> {
    if (this.#closed) return Promise.reject(closedError());
    if (signal?.aborted) return Promise.reject(abortError(signal));
    const free = this.#free.pop();
    if (free) return Promise.resolve(free);
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        if (signal) reject(abortError(signal));
      };
      // A waiter that has left the queue must not be removed again: that would remove another waiter.
      const settled = () => signal?.removeEventListener('abort', leave);
      const waiter: Waiter = {
        take: (connection) => {
          settled();
          resolve(connection);
        },
        refuse: (reason) => {
          settled();
          reject(reason);
        },
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(waiter);
    });
  }

  #release(connection: DuckDBConnection): void {
    const next = this.#waiting.shift();
    if (next) next.take(connection);
    else this.#free.push(connection);
  }
}

function closedError(): Error {
  return new Error('The audience store is closed.');
}
