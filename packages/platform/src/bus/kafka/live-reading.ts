import type { Handler, LoggedMessage, LogPosition, Subscription, Topic, TopicName } from '@marquee/core';
import type { Kafka } from 'kafkajs';
import type { PartitionFetch } from './batches.ts';
import type { ByteBudget } from './byte-budget.ts';
import type { KafkaSettings } from './settings.ts';
import type { TopicKeeper } from './topic-keeper.ts';

/** `joining`: waits for the brokers or for partitions. `broken`: over something unknown; it does not go on by itself. */
export type ReadingState = 'joining' | 'reading' | 'broken' | 'stopped';

/** What readings of one bus share. */
export interface ReadingContext {
  readonly client: Kafka;
  readonly settings: KafkaSettings;
  readonly keeper: TopicKeeper;
  readonly budget: ByteBudget;
  /** Those that were started and not stopped. */
  readonly readings: Set<LiveReading>;
}
/** A reading as others see it. */
export interface LiveReading extends Subscription {
  readonly name: string;
  readonly topic: TopicName;
  readonly state: ReadingState;
  /** What broke it, or null. */
  readonly error: unknown;
  handled(): Promise<LogPosition>;
}
export interface ReadingSpec<P> {
  /** For people: `<topic>/<group>`. */
  readonly name: string;
  readonly topic: Topic<P>;
  readonly groupId: string;
  readonly handler: Handler<LoggedMessage<P>>;
  readonly handled: () => Promise<LogPosition>;
  /** What of a fetch is to be handled; all of it when absent. */
  readonly select?: (fetch: PartitionFetch) => PartitionFetch;
  /** Keeps what is done; in the group when absent. */
  readonly commit?: (next: ReadonlyMap<number, number>) => void;
  /** Where to go on in each partition; where the group is when absent. */
  readonly seek?: () => ReadonlyMap<number, number>;
  readonly onBroken?: (error: unknown) => void;
}
