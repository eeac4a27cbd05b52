import {
  type CampaignMemberRecord,
  exhibitorOf,
  type MemberRecord,
  type MovedRow,
  type MoviegoerRows,
  type MoviegoerState,
  type Taken,
  type TransactionRecord,
  takeRecords,
} from '@marquee/core';
import { keepCurrent } from './keep-current.ts';
import type { Keeping } from './keeping.ts';
import { type Standing, settleDisputes } from './settle-disputes.ts';
import { type Updated, type UpdateOptions, updateMoviegoers } from './update-moviegoers.ts';

/** Rows that the store will never take, with the reason. */
export interface RefusedRows extends MoviegoerRows {
  readonly moviegoer: string;
  readonly detail: string;
}

/** What a batch has of one moviegoer, and what came of it when it was taken last. */
interface Share extends Standing {
  readonly members: MemberRecord[];
  readonly rows: TransactionRecord[];
  readonly campaignMembers: CampaignMemberRecord[];
  counts: Omit<Taken, 'state'>;
  /** Rows that stand of the batch's transactions. Not the state: the documents of a batch are not all held at once. */
  transactions: readonly MovedRow[];
}

/**
 * Takes a batch of rows into the documents. When it returns, every row is in a document (or refused), no transaction stands with
 * two moviegoers, and no document of the batch lacks a change of the catalogue that no re-enrichment will bring. Wherever it is cut off, the same
 * batch again makes the same documents.
 *
 * @throws ServiceError `unavailable` when the batch has to be given again; AbortError when told to stop
 */
export async function takeBatch(keeping: Keeping, rows: MoviegoerRows, signal?: AbortSignal): Promise<readonly RefusedRows[]> {
  const { shares, updated } = await takeShares(keeping, rows, {}, signal);
  const { folded, found, written, refused } = updated;
  const standing = [...shares.values()].filter(({ moviegoer, transactions }) => transactions.length > 0 && !refused.has(moviegoer));
  // Also when nothing was written: a worker that was cut off here may have left what is not settled. Rows of members alone can wait for the
  // store to show them in its own time.
  if (standing.length > 0) await keeping.watch.stage('refresh', written, () => keeping.documents.refresh());
  const conceded = await settleDisputes(keeping, standing, signal);
  await keepCurrent(keeping, { folded: conceded.size === 0 ? folded : new Map([...folded, ...conceded]), found }, signal);
  return [...refused].map(([moviegoer, detail]) => {
    const { members = [], rows: transactions = [], campaignMembers = [] } = shares.get(moviegoer) ?? {};
    return { moviegoer, detail, members, transactions, campaignMembers };
  });
}

/** Takes the rows of a batch into the documents of their moviegoers: what stands of each then, and how the documents do. */
export async function takeShares(
  keeping: Keeping,
  rows: MoviegoerRows,
  { areNew }: Pick<UpdateOptions, 'areNew'>,
  signal?: AbortSignal,
): Promise<{ readonly shares: ReadonlyMap<string, Share>; readonly updated: Updated }> {
  const shares = sharesOf(rows);
  const asked = new Set(rows.transactions.map(({ id }) => id));
  const take = (state: MoviegoerState): MoviegoerState => {
    const share = shares.get(state.moviegoer);
    if (!share) return state;
    const taken = takeRecords(state, { members: share.members, transactions: share.rows, campaignMembers: share.campaignMembers });
    const { accepted, duplicates, outdated, dropped } = taken;
    share.counts = { accepted, duplicates, outdated, dropped };
    // Also rows from earlier batches, of transactions that came for another moviegoer in this one.
    share.transactions = taken.state.transactions.filter(({ id }) => asked.has(id));
    return taken.state;
  };
  const updated = await updateMoviegoers(keeping, [...shares.keys()], take, { signal, areNew });
  for (const { counts } of shares.values()) for (const what of counted) if (counts[what] > 0) keeping.watch.count(what, counts[what]);
  return { shares, updated };
}

const counted = ['accepted', 'duplicates', 'outdated', 'dropped'] as const;
const nothingTaken: Omit<Taken, 'state'> = { accepted: 0, duplicates: 0, outdated: 0, dropped: 0 };

function sharesOf({ members, transactions, campaignMembers = [] }: MoviegoerRows): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  const shareOf = (moviegoer: string): Share => {
    const share = shares.get(moviegoer) ?? emptyShare(moviegoer);
    shares.set(moviegoer, share);
    return share;
  };
  for (const row of members) shareOf(row.moviegoer).members.push(row);
  for (const row of transactions) shareOf(row.moviegoer).rows.push(row);
  for (const row of campaignMembers) shareOf(row.moviegoer).campaignMembers.push(row);
  return shares;
}

function emptyShare(moviegoer: string): Share {
  const exhibitor = exhibitorOf(moviegoer);
  return { moviegoer, exhibitor, members: [], rows: [], campaignMembers: [], counts: nothingTaken, transactions: [] };
}
