import type { DuckDBConnection } from '@duckdb/node-api';

export interface OwnConnection {
  readonly connection: DuckDBConnection;
  close(): void;
}

/** Connections outside of the pools. Either several are open, or work runs that allows none to be open. */
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

  /** Waits until no connection is open, and lets none be opened until the work is done. */
  async without(work: () => Promise<void>): Promise<void> {
    while (this.#alone) await this.#alone;
    const lastClosed = this.#open === 0 ? Promise.resolve() : new Promise<void>((resolve) => (this.#onLastClosed = resolve));
    const done = lastClosed.then(work).finally(() => {
      this.#alone = undefined;
    });
    // `connect` waits for the end of the work, whether it failed or not.
    this.#alone = done.catch(() => undefined);
    return done;
  }

  #closed(): void {
    this.#open -= 1;
    if (this.#open === 0) this.#onLastClosed?.();
  }
}
