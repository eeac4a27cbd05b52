import { type LogPosition, ServiceError, type TopicName, wireName } from '@marquee/core';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { pauseAfter } from '../backoff.ts';
import { bytesFetched, type PartitionFetch } from './batches.ts';
import { deferred } from './deferred.ts';
import { isBug, isLost, isRefused, isRevoked, mapped } from './kafka-errors.ts';
import type { LiveReading, ReadingContext, ReadingSpec, ReadingState } from './live-reading.ts';
import { takeFetches } from './take-fetches.ts';
import { Tenure } from './tenure.ts';

interface Arrival {
  readonly payload: EachBatchPayload;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** The longest wait before joining again. The client itself has retried for seconds before, so brokers that are back are found soon. */
const longestAbsenceMs = 3_000;
/** A reading breaks after so many errors in a row that look like bugs. Fewer are retried: the client may throw one when a broker goes away. */
const mostBugs = 5;

/** Reads one topic as a member of one group: joins, handles fetches, and joins again with a new client after a failure. */
export class Reading<P> implements LiveReading {
  readonly name: string;
  readonly topic: TopicName;
  readonly #spec: ReadingSpec<P>;
  readonly #context: ReadingContext;
  readonly #ending = new AbortController();
  readonly #firstOutcome = deferred();
  #state: ReadingState = 'joining';
  #error: unknown = null;
  #attempts = 0;
  #arrivals: Arrival[] = [];
  #taking = false;
  #tenure: Tenure | undefined;
  #running: Promise<void> | undefined;

  constructor(spec: ReadingSpec<P>, context: ReadingContext) {
    this.name = spec.name;
    this.topic = spec.topic;
    this.#spec = spec;
    this.#context = context;
  }

  get state(): ReadingState {
    return this.#state;
  }
  get error(): unknown {
    return this.#error;
  }

  /**
   * Resolves when it reads, or when the brokers do not answer; in that case it goes on trying.
   *
   * @throws ServiceError when it can never read, for example because the topic has other settings
   */
  async start(): Promise<void> {
    this.#context.readings.add(this);
    this.#running = this.#run();
    try {
      await this.#firstOutcome.promise;
    } catch (error) {
      this.#context.readings.delete(this);
      throw error;
    }
  }

  handled(): Promise<LogPosition> {
    return this.#spec.handled();
  }

  async stop(): Promise<void> {
    if (this.#state !== 'broken') this.#state = 'stopped';
    this.#end('stopping');
    await this.#running;
    this.#context.readings.delete(this);
  }

  #end(event: 'stopping' | 'unknown', error?: unknown): void {
    this.#tenure?.tell(event, error);
    this.#ending.abort();
  }

  #break(error: unknown): void {
    if (this.#ending.signal.aborted) return;
    this.#state = 'broken';
    this.#error = error;
    this.#end('unknown', error);
    this.#spec.onBroken?.(error);
    this.#context.settings.onBroken({ subscription: this.name, error });
  }

  async #run(): Promise<void> {
    const { keeper, settings } = this.#context;
    for (let bugs = 0; !this.#ending.signal.aborted; ) {
      try {
        await keeper.ensure(this.#spec.topic);
        await this.#live();
      } catch (error) {
        this.#attempts += 1;
        bugs = this.#attempts === 1 ? 0 : bugs;
        if (isBug(error)) bugs += 1;
        if (isFinal(error) || bugs === mostBugs) {
          this.#firstOutcome.reject(isFinal(error) ? mapped(error) : error);
          this.#break(error);
          return;
        }
        settings.onTrouble({ subscription: this.name, attempts: this.#attempts, waiting: 0, error });
        this.#firstOutcome.resolve();
        await pauseAfter(
          this.#attempts,
          { ...settings, longestDelayMs: Math.min(settings.longestDelayMs, longestAbsenceMs) },
          this.#ending.signal,
        );
      }
    }
    this.#firstOutcome.resolve();
  }

  /** The life of one consumer: until the subscription ends or the client gives up. */
  async #live(): Promise<void> {
    const { client, settings, keeper, budget } = this.#context;
    const topic = keeper.nameOf(this.#spec.topic);
    const consumer = client.consumer({
      groupId: this.#spec.groupId,
      sessionTimeout: settings.sessionTimeoutMs,
      heartbeatInterval: settings.heartbeatMs,
      rebalanceTimeout: settings.drainMs + settings.sessionTimeoutMs,
      maxWaitTimeInMs: settings.waitMs,
      minBytes: settings.leastBytes,
    });
    const pausable = { pause: () => consumer.pause([{ topic }]), resume: () => consumer.resume([{ topic }]) };
    const { promise: over, resolve: finish, reject: fail } = deferred();
    const { signal } = this.#ending;
    const onEnd = () => finish();
    signal.addEventListener('abort', onEnd, { once: true });
    consumer.on(consumer.events.CRASH, ({ payload }) => fail(payload.error));
    consumer.on(consumer.events.REBALANCING, () => this.#joins());
    consumer.on(consumer.events.GROUP_JOIN, () => this.#joined(consumer, topic));
    try {
      await consumer.connect();
      await consumer.subscribe({ topic, fromBeginning: true });
      await consumer.run({
        autoCommit: false,
        eachBatchAutoResolve: false,
        // All partitions of a fetch arrive together and are handled together.
        partitionsConsumedConcurrently: settings.partitions,
        eachBatch: (payload) => this.#arrived(payload),
      });
      if (signal.aborted) return;
      budget.join(pausable);
      await over;
    } finally {
      signal.removeEventListener('abort', onEnd);
      budget.leave(pausable);
      await consumer.disconnect().catch(() => {});
      this.#joins();
    }
  }

  #joins(): void {
    if (this.#state === 'reading') this.#state = 'joining';
  }

  #joined(consumer: Consumer, topic: string): void {
    if (this.#state === 'joining') this.#state = 'reading';
    this.#attempts = 0;
    // This runs while the consumer joins. Nothing is fetched before it returns.
    for (const [partition, offset] of this.#spec.seek?.() ?? []) consumer.seek({ topic, partition, offset: String(offset) });
    this.#firstOutcome.resolve();
  }

  #arrived(payload: EachBatchPayload): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#arrivals.push({ payload, resolve, reject });
      if (this.#taking) return;
      this.#taking = true;
      // The other partitions of the same fetch arrive in the same turn.
      queueMicrotask(() => this.#takeArrivals());
    });
  }

  async #takeArrivals(): Promise<void> {
    while (this.#arrivals.length > 0) await this.#takeRound(this.#arrivals.splice(0));
    this.#taking = false;
  }

  async #takeRound(round: readonly Arrival[]): Promise<void> {
    const [first] = round;
    if (!first || this.#ending.signal.aborted) return settle(round, null);
    const { settings, budget } = this.#context;
    const tenure = new Tenure(settings.drainMs);
    this.#tenure = tenure;
    const fetches = round.map(({ payload }) => fetchOf(payload));
    const bytes = bytesFetched(fetches);
    budget.take(bytes);
    const beating = setInterval(() => void beat(first.payload, tenure), settings.heartbeatMs);
    try {
      const selected = fetches.map((fetch) => this.#spec.select?.(fetch) ?? fetch);
      const whole = await takeFetches(selected, tenure, {
        topic: this.#spec.topic,
        handler: this.#spec.handler,
        limits: { messages: settings.batchMessages, bytes: settings.batchBytes },
        backoff: settings,
        commit: (next) => this.#commit(first.payload, next),
        onTrouble: (attempts, waiting, error) => settings.onTrouble({ subscription: this.name, attempts, waiting, error }),
        onUnreadable: settings.onUnreadable,
      });
      if (whole) for (const { payload } of round) payload.resolveOffset(payload.batch.lastOffset());
      if (tenure.state === 'broken') this.#break(tenure.cause);
      // The error that asked for the partitions makes the client join again. Messages that are not committed go to the next owner of the partition.
      settle(round, tenure.cause !== null && tenure.state !== 'broken' ? tenure.cause : null);
    } catch (error) {
      settle(round, error);
    } finally {
      clearInterval(beating);
      tenure.end();
      this.#tenure = undefined;
      budget.give(bytes);
    }
  }

  async #commit(payload: EachBatchPayload, next: ReadonlyMap<number, number>): Promise<void> {
    if (this.#spec.commit) return this.#spec.commit(next);
    const partitions = [...next].map(([partition, offset]) => ({ partition, offset: String(offset) }));
    await payload.commitOffsetsIfNecessary({ topics: [{ topic: payload.batch.topic, partitions }] });
  }
}

/** Sends a heartbeat, and tells the tenure if the group has taken the partitions away. If the group cannot be reached, nothing is known yet. */
async function beat(payload: EachBatchPayload, tenure: Tenure): Promise<void> {
  try {
    await payload.heartbeat();
  } catch (error) {
    if (isRevoked(error)) tenure.tell('revoked', error);
    else if (isLost(error)) tenure.tell('lost', error);
  }
}

function fetchOf({ batch }: EachBatchPayload): PartitionFetch {
  return { partition: batch.partition, messages: batch.messages, lastOffset: Number(batch.lastOffset()) };
}

function settle(round: readonly Arrival[], error: unknown): void {
  for (const { resolve, reject } of round) error === null ? resolve() : reject(error);
}

function isFinal(error: unknown): boolean {
  return isRefused(error) || (error instanceof ServiceError && error.code !== 'unavailable');
}

/** The name of a subscription: `<topic>/<group>`. */
export function subscriptionName(topic: TopicName, group: string): string {
  return `${wireName(topic)}/${group}`;
}
