import { compareText } from './compare-text.ts';
import type { MemberRecord, TransactionRecord } from './records.ts';
import { compareStanding, type Dated } from './standing.ts';
import type { MovedRow, MoviegoerState } from './state.ts';

/** Rows of one moviegoer, in any order, any number of times. */
export interface MoviegoerRows {
  readonly members: readonly MemberRecord[];
  readonly transactions: readonly TransactionRecord[];
}

/** What became of rows: every one of them is counted once. */
export interface Taken {
  /** The same object when nothing changed. */
  readonly state: MoviegoerState;
  /** Rows that were new, or newer than what stood. */
  readonly accepted: number;
  /** The same as what stands. */
  readonly duplicates: number;
  /** Older than what stands, here or with another moviegoer. */
  readonly outdated: number;
  /** Of an erased moviegoer: nothing is kept of them. */
  readonly dropped: number;
}

/** Takes rows into what is kept of their moviegoer. Set semantics: order and repetition never matter, equal rows change nothing. */
export function takeRecords(state: MoviegoerState, { members, transactions }: MoviegoerRows): Taken {
  if (state.erased !== null) return { state, accepted: 0, duplicates: 0, outdated: 0, dropped: members.length + transactions.length };
  const tally = { accepted: 0, duplicates: 0, outdated: 0 };
  const member = members.reduce((current, row) => (stands(row, current, tally) ? row : current), state.member);
  if (transactions.length === 0) return { state: withMember(state, member), ...tally, dropped: 0 };

  const byId = new Map<string, TransactionRecord>();
  for (const row of state.transactions) byId.set(row.id, row);
  const moved = new Map<string, MovedRow>();
  for (const row of state.moved) moved.set(row.id, row);
  const before = tally.accepted;
  for (const row of transactions) {
    if (!stands(row, byId.get(row.id) ?? moved.get(row.id) ?? null, tally)) continue;
    byId.set(row.id, row);
    moved.delete(row.id);
  }
  if (tally.accepted === before) return { state: withMember(state, member), ...tally, dropped: 0 };
  const standing = [...byId.values()];
  const next: MoviegoerState = {
    ...state,
    member,
    transactions: standing.length > 1 ? standing.sort(byText) : standing,
    moved: moved.size === state.moved.length ? state.moved : [...moved.values()],
  };
  return { state: next, ...tally, dropped: 0 };
}

function withMember(state: MoviegoerState, member: MemberRecord | null): MoviegoerState {
  return member === state.member ? state : { ...state, member };
}

interface Tally {
  accepted: number;
  duplicates: number;
  outdated: number;
}

/** Whether a row stands over the current one of its id; counts it. */
function stands(row: Dated, current: Dated | null, tally: Tally): boolean {
  const order = current === null ? 1 : compareStanding(row, current);
  if (order > 0) tally.accepted += 1;
  else if (order === 0) tally.duplicates += 1;
  else tally.outdated += 1;
  return order > 0;
}

function byText(a: TransactionRecord, b: TransactionRecord): number {
  return compareText(a.id, b.id);
}
