import type { Handler, TopicMessage } from '@marquee/core';
import { type Backoff, pauseAfter } from './backoff.ts';

export interface DeliveryTrouble {
  /** `<topic>/<group>`. */
  readonly subscription: string;
  /** How often the first waiting batch has failed; `stopped` when the subscription ended with messages still waiting. */
  readonly attempts: number | 'stopped';
  readonly waiting: number;
  readonly error: unknown;
}
export interface DeliveryOptions extends Backoff {
  readonly batchSize: number;
  readonly onTrouble: (trouble: DeliveryTrouble) => void;
}
const defaults: DeliveryOptions = { batchSize: 500, firstDelayMs: 50, longestDelayMs: 30_000, random: Math.random, onTrouble: () => {} };

const never = new AbortController().signal;

/** The queue of one group for one topic. It handles one batch at a time, first in first out, so the order of messages with one key never changes. */
export class Delivery {
  readonly #name: string;
  readonly #handler: Handler<TopicMessage<unknown>>;
  readonly #options: DeliveryOptions;
  #waiting: TopicMessage<unknown>[] = [];
  #running: Promise<void> | undefined;
  readonly #stopping = new AbortController();

  constructor(name: string, handler: Handler<TopicMessage<unknown>>, options: Partial<DeliveryOptions>) {
    this.#name = name;
    this.#handler = handler;
    this.#options = { ...defaults, ...options };
  }

  get idle(): boolean {
    return this.#running === undefined;
  }

  offer(messages: readonly TopicMessage<unknown>[]): void {
    for (const message of messages) this.#waiting.push(message);
    if (this.#waiting.length > 0 && !this.#stopping.signal.aborted) this.#running ??= this.#run();
  }

  /** Resolves when nothing is waiting, or the subscription has stopped. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** Waits for the running handler. Messages that are still waiting are dropped, which is reported through `onTrouble`. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    const waiting = this.#waiting.length;
    if (waiting > 0) this.#options.onTrouble({ subscription: this.#name, attempts: 'stopped', waiting, error: null });
    this.#waiting = [];
  }

  async #run(): Promise<void> {
    // Return first, so that publishing returns before any handler runs.
    await Promise.resolve();
    for (let attempts = 0; this.#waiting.length > 0 && !this.#stopping.signal.aborted; ) {
      const batch = this.#waiting.slice(0, this.#options.batchSize);
      let done = 0;
      try {
        // Stopping waits for a running handler, so its signal is never aborted.
        await this.#handler(batch, {
          signal: never,
          done: (count) => {
            done = Math.max(done, count);
          },
        });
        this.#waiting.splice(0, batch.length);
        attempts = 0;
      } catch (error) {
        this.#waiting.splice(0, done);
        attempts = done > 0 ? 1 : attempts + 1;
        this.#options.onTrouble({ subscription: this.#name, attempts, waiting: this.#waiting.length, error });
        await pauseAfter(attempts, this.#options, this.#stopping.signal);
      }
    }
    this.#running = undefined;
  }
}
