import type { Topic, TopicMessage, TopicName } from '../events/index.ts';
import type { Handler, Subscription } from './event-bus.ts';

/** A place in a topic: for each partition, the offset of the message that comes next. */
export type LogPosition = readonly number[];

/** A message and its place in the log. */
export interface LoggedMessage<P> extends TopicMessage<P> {
  readonly partition: number;
  readonly offset: number;
}

/** Reading of a log that goes on until it is stopped. */
export interface Following extends Subscription {
  /** Resolves once everything that was there when the reading began has been handled; rejects when the reading broke. */
  readonly caughtUp: Promise<void>;
  /** What has been handled so far. */
  position(): LogPosition;
}
export interface FollowOptions {
  /** When absent: the first message that is kept. */
  readonly from?: LogPosition;
  /** Reads no further than this; `caughtUp` then says that all of it was handled. */
  readonly to?: LogPosition;
}

/** A bus whose messages are kept: what catalogues and new indices are read from. Only the cluster profile has one. */
export interface EventLog {
  /** The end of a topic now. */
  end(topic: TopicName): Promise<LogPosition>;
  /** What a group has handled of a topic; where it would begin, for one that has not yet. */
  handled(topic: TopicName, group: string): Promise<LogPosition>;
  /** As `EventBus.subscribe`, with the place of each message. */
  subscribe<P>(topic: Topic<P>, group: string, handler: Handler<LoggedMessage<P>>): Promise<Subscription>;
  /**
   * Reads every partition, whoever else reads it, and goes on with what comes. Messages with one key arrive in order; one batch at a time;
   * a handler that throws `unavailable` is called again with the same messages, anything else breaks the reading.
   */
  follow<P>(topic: Topic<P>, handler: Handler<LoggedMessage<P>>, options?: FollowOptions): Promise<Following>;
}

/** How many messages lie between two places of one topic. */
export function messagesBetween(from: LogPosition, to: LogPosition): number {
  return to.reduce((sum, offset, partition) => sum + Math.max(0, offset - (from[partition] ?? 0)), 0);
}
