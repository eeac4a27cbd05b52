import type { Handler, TopicMessage } from '@marquee/core';
import { type Backoff, pauseAfter } from './backoff.ts';

export interface DeliveryTrouble {
  /** `<topic>/<group>`. */
  readonly subscription: string;
  /** How often the first waiting batch was refused; `stopped` when messages were left behind at the end. */
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

/** One group's queue of one topic: one batch at a time, first in first out, so that the order of a key can never change. */
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

  /** Waits for the handler at work; what is still waiting is told as trouble, never dropped in silence. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    const waiting = this.#waiting.length;
    if (waiting > 0) this.#options.onTrouble({ subscription: this.#name, attempts: 'stopped', waiting, error: null });
    this.#waiting = [];
  }

  async #run(): Promise<void> {
    // Publishing returns before any handler runs.
    await Promise.resolve();
    for (let attempts = 0; this.#waiting.length > 0 && !this.#stopping.signal.aborted; ) {
      const batch = this.#waiting.slice(0, this.#options.batchSize);
      let done = 0;
      try {
        // What is at work when the bus stops is waited for, so its signal never fires.
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
