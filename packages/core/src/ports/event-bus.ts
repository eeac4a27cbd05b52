import type { Topic, TopicMessage } from '../events/index.ts';

/**
 * Moves events. At least once: a handler that throws is called again with the same message; messages with one key arrive in the order
 * they were published. `drain` resolves when everything published so far was handled.
 */
export interface EventBus {
  publish<P>(topic: Topic<P>, messages: readonly TopicMessage<P>[]): Promise<void>;
  subscribe<P>(topic: Topic<P>, group: string, handler: (messages: readonly TopicMessage<P>[]) => Promise<void>): Promise<Subscription>;
  drain(): Promise<void>;
  close(): Promise<void>;
}
export interface Subscription {
  stop(): Promise<void>;
}
