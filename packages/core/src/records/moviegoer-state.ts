import type { Day } from '@marquee/dsl';
import type { CampaignMemberRecord } from './campaign-member-record.ts';
import type { MemberRecord, TransactionRecord } from './feed-rows.ts';

/** What decides which of several rows with one id is used (stands). */
export interface Dated {
  readonly moviegoer: string;
  readonly updatedAt: number;
  readonly text: string;
}

/** Everything that is kept of one moviegoer: the rows that stand, from which the moviegoer is folded. */
export interface MoviegoerState {
  readonly moviegoer: string;
  readonly exhibitor: string;
  /** The member row that stands; null while none has come. */
  readonly member: MemberRecord | null;
  /** The transaction rows that stand, by id. */
  readonly transactions: readonly TransactionRecord[];
  /** What is remembered of own transaction rows that lost against one of another moviegoer, by id: so that they do not come back. */
  readonly moved: readonly MovedRow[];
  /** The campaigns that they were taken into, one row for each, by its id. */
  readonly campaigns: readonly CampaignMemberRecord[];
  /** The day of erasure; then nothing else is kept, and nothing comes back. */
  readonly erased: Day | null;
  /** How far the catalogue was when the moviegoer was folded; grows with every change of it. */
  readonly catalogueVersion: number;
}

/** A transaction row that belongs to another moviegoer by now: its id, and what orders it among rows of that id. */
export interface MovedRow extends Dated {
  readonly id: string;
}
