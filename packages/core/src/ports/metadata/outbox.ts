import type { Topic } from '../../events/index.ts';

/** Messages to publish on the bus after the transaction has been committed: in order, at least once. */
export interface Outbox {
  add<P>(topic: Topic<P>, payloads: readonly P[]): Promise<void>;
  /** How much is still to be said: 0 once all was. Several messages may count as one. */
  waiting(): Promise<number>;
}
