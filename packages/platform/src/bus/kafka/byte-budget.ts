export interface Pausable {
  pause(): void;
  resume(): void;
}

/**
 * Counts the bytes that the subscriptions of one bus hold in memory together. Above the limit all of them pause reading. They go on when no more
 * than half of the limit is held, so that they do not pause and resume with every batch.
 */
export class ByteBudget {
  readonly #limit: number;
  readonly #readers = new Set<Pausable>();
  #held = 0;
  #paused = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get held(): number {
    return this.#held;
  }
  get paused(): boolean {
    return this.#paused;
  }

  join(reader: Pausable): void {
    this.#readers.add(reader);
    if (this.#paused) reader.pause();
  }
  leave(reader: Pausable): void {
    this.#readers.delete(reader);
  }

  take(bytes: number): void {
    this.#held += bytes;
    if (this.#paused || this.#held <= this.#limit) return;
    this.#paused = true;
    for (const reader of this.#readers) reader.pause();
  }
  give(bytes: number): void {
    this.#held -= bytes;
    if (!this.#paused || this.#held > this.#limit / 2) return;
    this.#paused = false;
    for (const reader of this.#readers) reader.resume();
  }
}
