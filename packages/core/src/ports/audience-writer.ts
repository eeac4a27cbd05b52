import type { Day } from '@marquee/dsl';
import type { CatalogueSnapshot } from '../catalogue/index.ts';
import type { MemberRecord, TransactionRecord } from '../moviegoers/index.ts';
import type { FeedSink } from './feed-sink.ts';

/** Where reading a feed file has got to; written in the same transaction as what was read. */
export interface FeedCheckpoint {
  readonly importId: string;
  readonly file: string;
  /** Data rows consumed so far, refused ones included. */
  readonly rows: number;
  readonly done: boolean;
  /** Bytes of the unpacked file consumed, and the physical line that comes next (1 is the first). */
  readonly offset: number;
  readonly line: number;
  /** What the file looked like; a file that changed since is read anew. */
  readonly fingerprint: string;
  /** Rows refused so far, by reason. */
  readonly refused: Readonly<Record<string, number>>;
}
export interface FeedBatch {
  readonly members: readonly MemberRecord[];
  readonly transactions: readonly TransactionRecord[];
  readonly checkpoint?: FeedCheckpoint;
}
export interface SettleSummary {
  readonly moviegoers: number;
  readonly visits: number;
  /** Rows that were the same as, or older than, what is stored. Null where others than the one who settles take the rows in. */
  readonly duplicates: number | null;
  readonly outdated: number | null;
  readonly concessionsOnly: number | null;
}
export interface SettleProgress {
  readonly done: number;
  readonly total: number;
}
export interface ForgetReceipt {
  readonly moviegoer: string;
  readonly existed: boolean;
  readonly removedFrom: readonly string[];
  /** Whether the store's file still holds bytes of what was removed: it is written anew at the next start. */
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
