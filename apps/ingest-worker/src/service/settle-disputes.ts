import { concede, exhibitorOf, losesTo, type MovedRow, winnersOf } from '@marquee/core';
import type { Keeping } from './keeping.ts';
import { updateMoviegoers } from './update-moviegoers.ts';

/**
 * Takes transactions away from moviegoers with whom an older row of them stands. Of two workers that wrote rows of one transaction, the one that
 * refreshed later sees both documents: so it is asked after the refresh, of everything in the batch that stands, new or not.
 *
 * @param standing by moviegoer, the rows of the batch that stand
 * @returns the version of the catalogue that each moviegoer who gave something up was folded with
 */
export async function settleDisputes(
  keeping: Keeping,
  standing: ReadonlyMap<string, readonly MovedRow[]>,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, number>> {
  const { documents, watch } = keeping;
  const inBatch = [...standing].map(([moviegoer, transactions]) => ({ moviegoer, exhibitor: exhibitorOf(moviegoer), transactions }));
  const others: string[] = [];
  let disputed = false;
  for (const exhibitor of new Set(inBatch.map((one) => one.exhibitor))) {
    const own = inBatch.filter((one) => one.exhibitor === exhibitor);
    const ids = new Set<string>();
    for (const { transactions } of own) {
      for (const { id } of transactions) {
        disputed ||= ids.has(id);
        ids.add(id);
      }
    }
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

  const { folded, written } = await updateMoviegoers(keeping, [...losers], (state) => concede(state, winners), signal);
  watch.count('moved', written);
  if (written > 0) await watch.stage('refresh', written, () => documents.refresh());
  return folded;
}

const nothingGivenUp: ReadonlyMap<string, number> = new Map();
