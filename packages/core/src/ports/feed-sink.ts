import type { CatalogueSnapshot } from '../catalogue/index.ts';
import type { FeedBatch, FeedCheckpoint, SettleProgress, SettleSummary } from './audience-writer.ts';

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
