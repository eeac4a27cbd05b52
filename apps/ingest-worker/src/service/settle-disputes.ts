import { concede, losesTo, type MovedRow, winnersOf } from '@marquee/core';
import type { Keeping } from './keeping.ts';
import { updateMoviegoers } from './update-moviegoers.ts';

/** Rows that stand with a moviegoer. */
export interface Standing {
  readonly moviegoer: string;
  readonly exhibitor: string;
  readonly transactions: readonly MovedRow[];
}

/**
 * Takes transactions away from moviegoers with whom an older row of them stands. Of two workers that wrote rows of one transaction, the one that
 * refreshed later sees both documents: so it is asked after the refresh, of everything in the batch that stands, new or not.
 *
 * @param inBatch the rows of the batch that stand
 * @returns the version of the catalogue that each moviegoer who gave something up was folded with
 */
export async function settleDisputes(
  keeping: Keeping,
  inBatch: readonly Standing[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const { documents, watch } = keeping;
  const others: string[] = [];
  let disputed = false;
  for (const [exhibitor, own] of byExhibitor(inBatch)) {
    const ids = new Set<string>();
    let rows = 0;
    for (const { transactions } of own)
      for (const { id } of transactions) {
        ids.add(id);
        rows += 1;
      }
    disputed ||= ids.size < rows;
    const except = own.map(({ moviegoer }) => moviegoer);
    others.push(...(await watch.stage('holders', ids.size, () => documents.holders(exhibitor, [...ids], except))));
  }
  signal?.throwIfAborted();
  if (!disputed && others.length === 0) return nothingGivenUp;
  const states =
    others.length === 0
      ? []
      : [...(await watch.stage('read', others.length, () => documents.read(others))).values()].map(({ state }) => state);
  const winners = winnersOf([...inBatch, ...states]);
  const losers = new Set(others);
  for (const { moviegoer, exhibitor, transactions } of inBatch)
    if (transactions.some((row) => losesTo(winners, exhibitor, row))) losers.add(moviegoer);
  if (losers.size === 0) return nothingGivenUp;

  const { folded, written } = await updateMoviegoers(keeping, [...losers], (state) => concede(state, winners), { signal });
  watch.count('moved', written);
  if (written > 0) await watch.stage('refresh', written, () => documents.refresh());
  return folded;
}

const nothingGivenUp: ReadonlyMap<string, number> = new Map();

function byExhibitor(standing: readonly Standing[]): ReadonlyMap<string, readonly Standing[]> {
  const groups = new Map<string, Standing[]>();
  for (const one of standing) {
    const group = groups.get(one.exhibitor);
    if (group) group.push(one);
    else groups.set(one.exhibitor, [one]);
  }
  return groups;
}
