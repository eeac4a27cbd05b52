import type { CatalogueSnapshot, FeedBatch, FeedCheckpoint } from '../records/index.ts';

export interface SettleSummary {
  readonly moviegoers: number;
  readonly visits: number;
  /** Rows that were the same as, or older than, what is stored. Null on servers, where workers take the rows in and the count is not known here. */
  readonly duplicates: number | null;
  readonly outdated: number | null;
  readonly concessionsOnly: number | null;
}
export interface SettleProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Where the rows of a feed go once they passed the pipeline: the audience itself in the embedded profile, the topics in the cluster
 * profile. Idempotent: the same batch any number of times. What `accept` returned from is durable, with its checkpoint.
 */
export interface FeedSink {
  /** The catalogue as a whole; moviegoers whose films, sites or matches changed are enriched again. */
  applyCatalogue(catalogue: CatalogueSnapshot): Promise<void>;
  accept(batch: FeedBatch): Promise<void>;
  checkpoints(importId: string): Promise<readonly FeedCheckpoint[]>;
  /** Resolves when everything accepted so far is visible to questions. Safe to interrupt and to repeat. */
  settle(options?: { readonly onProgress?: (progress: SettleProgress) => void; readonly signal?: AbortSignal }): Promise<SettleSummary>;
}
