import type { Topic } from '../../events/index.ts';

/** What is to be said to the bus once the transaction is done: in order, at least once. */
export interface Outbox {
  add<P>(topic: Topic<P>, payloads: readonly P[]): Promise<void>;
  /** How much is still to be said. */
  waiting(): Promise<number>;
}
