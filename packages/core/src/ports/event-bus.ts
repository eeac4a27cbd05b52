import type { Topic, TopicMessage } from '../events/index.ts';

/** What a handler may know and say while it works on a batch. */
export interface Handling {
  /** Aborted when the batch is no longer this process's to handle: what the handler still does is done in vain, by another as well. */
  readonly signal: AbortSignal;
  /** The first `count` messages are done, whatever becomes of the others: they do not come again. Returning says it of all. */
  done(count: number): void;
}
export type Handler<M> = (messages: readonly M[], handling: Handling) => Promise<void>;

/**
 * Moves events. At least once: a handler that throws `unavailable` is called again, later, with what it has not done; messages with one key
 * arrive in the order they were published; one batch at a time. Anything else that a handler throws is a bug: a bus whose messages are kept
 * stops that subscription, loudly, with nothing taken as handled; a bus that would lose them tries again. `drain` resolves when everything
 * published so far was handled.
 */
export interface EventBus {
  /**
   * Resolves when the messages are safe; those of one call may have arrived in part when it rejects.
   *
   * @throws ServiceError `unavailable` when the bus does not answer or is closed; `bad_request` for a message it can never take
   */
  publish<P>(topic: Topic<P>, messages: readonly TopicMessage<P>[]): Promise<void>;
  /** Subscriptions with one group's name share the messages, in whatever process they are. A new group starts with what is kept. */
  subscribe<P>(topic: Topic<P>, group: string, handler: Handler<TopicMessage<P>>): Promise<Subscription>;
  drain(): Promise<void>;
  close(): Promise<void>;
}
export interface Subscription {
  /** Waits for the running handler to finish. What it did counts as handled. */
  stop(): Promise<void>;
}
