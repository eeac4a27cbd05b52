import type { Day } from '@marquee/dsl';
import type { MemberRecord, TransactionRecord } from './records.ts';

/** Everything that is kept of one moviegoer: the rows that stand, from which the moviegoer is folded. */
export interface MoviegoerState {
  readonly moviegoer: string;
  readonly exhibitor: string;
  /** The member row that stands; null while none has come. */
  readonly member: MemberRecord | null;
  /** The transaction rows that stand, by id. */
  readonly transactions: readonly TransactionRecord[];
  /** The day of erasure; then nothing else is kept, and nothing comes back. */
  readonly erased: Day | null;
  /** How far the catalogue was when the moviegoer was folded; grows with every change of it. */
  readonly catalogueVersion: number;
}
