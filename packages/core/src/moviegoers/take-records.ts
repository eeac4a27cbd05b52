import type { CampaignMemberRecord, Dated, MemberRecord, MoviegoerState, TransactionRecord } from '../records/index.ts';
import { withCampaignMember } from './campaign-members.ts';
import { compareText } from './compare-text.ts';
import { standingMember } from './consents.ts';
import { compareStanding } from './standing.ts';

/** Rows of one moviegoer, in any order, any number of times. */
export interface MoviegoerRows {
  readonly members: readonly MemberRecord[];
  readonly transactions: readonly TransactionRecord[];
  readonly campaignMembers?: readonly CampaignMemberRecord[];
}

/** What became of rows: every one of them is counted once. */
export interface Taken {
  /** The same object when nothing changed. */
  readonly state: MoviegoerState;
  /** Rows that were new, or newer than what stood. */
  readonly accepted: number;
  /** Rows that are on record already. */
  readonly duplicates: number;
  /** Rows older than the one on record, with this moviegoer or another. */
  readonly outdated: number;
  /** Of an erased moviegoer: nothing is kept of them. */
  readonly dropped: number;
}

/** Adds rows to the state of their moviegoer. The order of rows does not matter, and a row that comes again changes nothing. */
export function takeRecords(state: MoviegoerState, { members, transactions, campaignMembers = [] }: MoviegoerRows): Taken {
  if (state.erased !== null) {
    const dropped = members.length + transactions.length + campaignMembers.length;
    return { state, accepted: 0, duplicates: 0, outdated: 0, dropped };
  }
  const tally = { accepted: 0, duplicates: 0, outdated: 0 };
  const member = members.reduce((current, row) => {
    stands(row, current, tally);
    return current === null ? row : standingMember(current, row);
  }, state.member);
  const campaigns = campaignMembers.reduce((current, row) => {
    const after = withCampaignMember(current, row);
    tally[after === current ? 'duplicates' : 'accepted'] += 1;
    return after;
  }, state.campaigns);
  const said = member === state.member && campaigns === state.campaigns ? state : { ...state, member, campaigns };
  if (transactions.length === 0) return { state: said, ...tally, dropped: 0 };

  const standing = [...state.transactions];
  let { moved } = state;
  const before = tally.accepted;
  for (const row of transactions) {
    const place = placeOf(standing, row.id);
    const current = standing[place]?.id === row.id ? standing[place] : undefined;
    const lost = moved.find(({ id }) => id === row.id);
    if (!stands(row, current ?? lost ?? null, tally)) continue;
    standing.splice(place, current ? 1 : 0, row);
    if (lost) moved = moved.filter((one) => one !== lost);
  }
  if (tally.accepted === before) return { state: said, ...tally, dropped: 0 };
  return { state: { ...said, transactions: standing, moved }, ...tally, dropped: 0 };
}

interface Tally {
  accepted: number;
  duplicates: number;
  outdated: number;
}

/** Whether a row replaces the current one of its id. Counts the row. */
function stands(row: Dated, current: Dated | null, tally: Tally): boolean {
  const order = current === null ? 1 : compareStanding(row, current);
  if (order > 0) tally.accepted += 1;
  else if (order === 0) tally.duplicates += 1;
  else tally.outdated += 1;
  return order > 0;
}

/** The index at which an id is, or would be inserted, in rows sorted by id. */
function placeOf(rows: readonly TransactionRecord[], id: string): number {
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    const row = rows[middle];
    if (row && compareText(row.id, id) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
