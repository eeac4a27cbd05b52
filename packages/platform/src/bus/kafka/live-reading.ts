import type { Handler, LoggedMessage, LogPosition, Subscription, Topic, TopicName } from '@marquee/core';
import type { Kafka } from 'kafkajs';
import type { PartitionFetch } from './batches.ts';
import type { ByteBudget } from './byte-budget.ts';
import type { KafkaSettings } from './settings.ts';
import type { TopicKeeper } from './topic-keeper.ts';

/** `joining`: waits for the brokers or for partitions. `broken`: stopped by an unexpected error; it does not recover by itself. */
export type ReadingState = 'joining' | 'reading' | 'broken' | 'stopped';

/** What all readings of one bus share. */
export interface ReadingContext {
  readonly client: Kafka;
  readonly settings: KafkaSettings;
  readonly keeper: TopicKeeper;
  readonly budget: ByteBudget;
  /** The readings that were started and are not stopped. */
  readonly readings: Set<LiveReading>;
}
/** A reading as seen from outside. */
export interface LiveReading extends Subscription {
  readonly name: string;
  readonly topic: TopicName;
  readonly state: ReadingState;
  /** The error that broke it, or null. */
  readonly error: unknown;
  handled(): Promise<LogPosition>;
}
export interface ReadingSpec<P> {
  /** The name for people: `<topic>/<group>`. */
  readonly name: string;
  readonly topic: Topic<P>;
  readonly groupId: string;
  readonly handler: Handler<LoggedMessage<P>>;
  readonly handled: () => Promise<LogPosition>;
  /** Selects the messages of a fetch to handle. Default: all. */
  readonly select?: (fetch: PartitionFetch) => PartitionFetch;
  /** Stores what is done. Default: commits it to the group. */
  readonly commit?: (next: ReadonlyMap<number, number>) => void;
  /** Where to start in each partition. Default: the position of the group. */
  readonly seek?: () => ReadonlyMap<number, number>;
  readonly onBroken?: (error: unknown) => void;
}
