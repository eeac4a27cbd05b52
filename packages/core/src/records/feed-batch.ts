import type { CampaignMemberRecord } from './campaign-member-record.ts';
import type { MemberRecord, TransactionRecord } from './feed-rows.ts';

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
  /** What the file looked like; a file that has changed since is read from its start. */
  readonly fingerprint: string;
  /** Rows refused so far, by reason. */
  readonly refused: Readonly<Record<string, number>>;
}

/** Rows that passed the pipeline, with how far their file was read. */
export interface FeedBatch {
  readonly members: readonly MemberRecord[];
  readonly transactions: readonly TransactionRecord[];
  /** Of campaigns, which no feed brings: the product itself makes them. */
  readonly campaignMembers?: readonly CampaignMemberRecord[];
  readonly checkpoint?: FeedCheckpoint;
}
