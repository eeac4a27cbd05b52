import type { Day } from '@marquee/dsl';
import type { CatalogueSnapshot, FeedBatch } from '../records/index.ts';
import type { FeedSink, SettleSummary } from './feed-sink.ts';

export interface ForgetReceipt {
  readonly moviegoer: string;
  readonly existed: boolean;
  readonly removedFrom: readonly string[];
  /** Whether the store's file still holds bytes of what was removed. If so, the next start writes the file anew. */
  readonly fileHolds: boolean;
  readonly at: string;
}

/**
 * Writes the audience. One writer at a time. Everything is idempotent: the same batch, in any order, any number of times, leaves
 * the same store. What `accept` returned from is durable; it is visible to questions once `settle` has folded it.
 */
export interface AudienceWriter extends FeedSink {
  catalogue(): Promise<CatalogueSnapshot>;
  /** accept + settle, for a small live batch. */
  apply(batch: FeedBatch): Promise<SettleSummary>;
  /** Erases a moviegoer for good: later batches do not bring it back. */
  forget(moviegoer: string, at: Day): Promise<ForgetReceipt>;
  /** SHA-256 over every row of the store in a fixed order: two stores with the same digest are the same, row for row. */
  digest(): Promise<string>;
}
