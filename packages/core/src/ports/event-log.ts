import type { Topic, TopicMessage } from '../events/index.ts';
import type { Subscription } from './event-bus.ts';

/** A place in a topic: for each partition, the offset of the message that comes next. */
export type LogPosition = readonly number[];

/** A message and where it stands. */
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

/** A bus whose messages are kept: what catalogues and new indices are read from. Only the cluster profile has one. */
export interface EventLog {
  /** The end of a topic now. */
  end<P>(topic: Topic<P>): Promise<LogPosition>;
  /**
   * Reads every partition from `from` (the start when absent), whoever else reads it, and goes on with what comes. Messages with one key
   * arrive in order; one batch at a time; a handler that throws is called again with the same messages.
   */
  follow<P>(
    topic: Topic<P>,
    handler: (messages: readonly LoggedMessage<P>[]) => Promise<void>,
    options?: { readonly from?: LogPosition },
  ): Promise<Following>;
}
