import type { Day } from '@marquee/dsl';
import type { MemberRecord, TransactionRecord } from './records.ts';
import type { Dated } from './standing.ts';

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
  /** The day of erasure; then nothing else is kept, and nothing comes back. */
  readonly erased: Day | null;
  /** How far the catalogue was when the moviegoer was folded; grows with every change of it. */
  readonly catalogueVersion: number;
}

/** A transaction row that stands with another moviegoer by now: its id, and what orders it among rows of that id. */
export interface MovedRow extends Dated {
  readonly id: string;
}

/** The exhibitor in a moviegoer's id, which is `<exhibitor>:<pseudonym>`. */
export function exhibitorOf(moviegoer: string): string {
  return moviegoer.slice(0, Math.max(0, moviegoer.indexOf(':')));
}

/** A moviegoer of whom nothing is on record. */
export function emptyState(moviegoer: string): MoviegoerState {
  return { moviegoer, exhibitor: exhibitorOf(moviegoer), member: null, transactions: [], moved: [], erased: null, catalogueVersion: 0 };
}

/** A moviegoer after erasure: nothing but the day is kept. The first day stands. */
export function eraseState(state: MoviegoerState, day: Day): MoviegoerState {
  return state.erased === null ? { ...emptyState(state.moviegoer), erased: day, catalogueVersion: state.catalogueVersion } : state;
}
