import type { DuckDBConnection } from '@duckdb/node-api';

export interface OwnConnection {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Connections outside the pools: many at a time, or work that none may be open beside. */
export class OwnConnections {
  readonly #make: () => Promise<DuckDBConnection>;
  #open = 0;
  #alone: Promise<unknown> | undefined;
  #onLastClosed: (() => void) | undefined;

  constructor(make: () => Promise<DuckDBConnection>) {
    this.#make = make;
  }

  async connect(): Promise<OwnConnection> {
    while (this.#alone) await this.#alone;
    this.#open += 1;
    try {
      const connection = await this.#make();
      const close = () => {
        connection.closeSync();
        this.#closed();
      };
      return { connection, close };
    } catch (error) {
      this.#closed();
      throw error;
    }
  }

  /** Waits until none is open, and lets none be opened until the work is done. */
  async without(work: () => Promise<void>): Promise<void> {
    while (this.#alone) await this.#alone;
    const lastClosed = this.#open === 0 ? Promise.resolve() : new Promise<void>((resolve) => (this.#onLastClosed = resolve));
    const done = lastClosed.then(work).finally(() => {
      this.#alone = undefined;
    });
    // Whoever waits for its end does not care how it ended.
    this.#alone = done.catch(() => undefined);
    return done;
  }

  #closed(): void {
    this.#open -= 1;
    if (this.#open === 0) this.#onLastClosed?.();
  }
}
