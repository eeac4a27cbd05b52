import { type CatalogueSnapshot, catalogueIndexOf, catalogueMapsOf, emptyState, moviegoerOf, standingBy, takeRecords } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import type { SampleRows } from './samples.ts';

/** The moviegoers that rows come to when they are folded once, in one go, by one thread: what any number of workers must come to as well. */
export function plainFold(rows: SampleRows, erased: ReadonlySet<string>, catalogue: CatalogueSnapshot): ReadonlyMap<string, Moviegoer> {
  const index = catalogueIndexOf(catalogueMapsOf(catalogue, 0));
  const members = standingBy(rows.members, ({ moviegoer }) => moviegoer);
  const transactions = standingBy(rows.transactions, ({ exhibitor, id }) => JSON.stringify([exhibitor, id]));
  const folded = new Map<string, Moviegoer>();
  const ids = new Set([...members, ...transactions, ...rows.campaignMembers].map(({ moviegoer }) => moviegoer));
  for (const id of ids) {
    if (erased.has(id)) continue;
    const own = {
      members: members.filter((row) => row.moviegoer === id),
      transactions: transactions.filter((row) => row.moviegoer === id),
      campaignMembers: rows.campaignMembers.filter((row) => row.moviegoer === id),
    };
    const moviegoer = moviegoerOf(takeRecords(emptyState(id), own).state, index);
    if (moviegoer) folded.set(id, moviegoer);
  }
  return folded;
}
