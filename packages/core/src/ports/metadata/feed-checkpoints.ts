import type { FeedCheckpoint } from '../../records/index.ts';

/** Where reading feeds has got to, in the cluster profile; on one machine the audience store keeps it beside the rows. */
export interface FeedCheckpoints {
  /** One an import and file: the latest. */
  save(checkpoint: FeedCheckpoint): Promise<void>;
  list(importId: string): Promise<readonly FeedCheckpoint[]>;
}
