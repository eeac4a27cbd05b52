import {
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
import { settleDisputes } from './settle-disputes.ts';
import { updateMoviegoers } from './update-moviegoers.ts';

/** Rows that the store will never take, with the reason. */
export interface RefusedRows extends MoviegoerRows {
  readonly moviegoer: string;
  readonly detail: string;
}

/**
 * Takes a batch of rows into the documents. When it returns, every row is in a document (or refused), no transaction stands with
 * two moviegoers, and no document of the batch lacks a change of the catalogue that no re-enrichment will bring. Wherever it is cut off, the same
 * batch again makes the same documents.
 *
 * @throws ServiceError `unavailable` when the batch has to be given again; AbortError when told to stop
 */
export async function takeBatch(keeping: Keeping, rows: MoviegoerRows, signal?: AbortSignal): Promise<readonly RefusedRows[]> {
  const byMoviegoer = gather(rows);
  const standing = new Map<string, readonly MovedRow[]>();
  const tallies = new Map<string, Tally>();
  const asked = new Set(rows.transactions.map(({ id }) => id));
  const take = (state: MoviegoerState): MoviegoerState => {
    const own = byMoviegoer.get(state.moviegoer) ?? noRows;
    const { state: next, ...tally } = takeRecords(state, own);
    // Without the state: the documents of a batch are not all held at once.
    tallies.set(state.moviegoer, tally);
    // Also rows from earlier batches, of transactions that came for another moviegoer in this one.
    const held = next.transactions.filter(({ id }) => asked.has(id));
    if (held.length > 0) standing.set(state.moviegoer, held);
    else standing.delete(state.moviegoer);
    return next;
  };
  const { folded, found, written, refused } = await updateMoviegoers(keeping, [...byMoviegoer.keys()], take, signal);
  for (const tally of tallies.values())
    for (const what of ['accepted', 'duplicates', 'outdated', 'dropped'] as const) keeping.watch.count(what, tally[what]);

  for (const moviegoer of refused.keys()) standing.delete(moviegoer);
  // Also when nothing was written: a worker that was cut off here may have left what is not settled. Rows of members alone can wait for the
  // store to show them in its own time.
  if (standing.size > 0) await keeping.watch.stage('refresh', written, () => keeping.documents.refresh());
  const conceded = await settleDisputes(keeping, standing, signal);
  await keepCurrent(keeping, { folded: new Map([...folded, ...conceded]), found }, signal);
  return [...refused].map(([moviegoer, detail]) => ({ moviegoer, detail, ...(byMoviegoer.get(moviegoer) ?? noRows) }));
}

const noRows: MoviegoerRows = { members: [], transactions: [] };
type Tally = Omit<Taken, 'state'>;

function gather({ members, transactions }: MoviegoerRows): ReadonlyMap<string, MoviegoerRows> {
  const byMoviegoer = new Map<string, { members: MemberRecord[]; transactions: TransactionRecord[] }>();
  const of = (id: string) => {
    const known = byMoviegoer.get(id);
    if (known) return known;
    const made = { members: [], transactions: [] };
    byMoviegoer.set(id, made);
    return made;
  };
  for (const row of members) of(row.moviegoer).members.push(row);
  for (const row of transactions) of(row.moviegoer).transactions.push(row);
  return byMoviegoer;
}
