import type { CampaignMemberRecord, MemberRecord, TransactionRecord } from '@marquee/core';
import fc from 'fast-check';
import { campaignMembers, members, transactions } from './samples.ts';

export interface Rows {
  readonly members: readonly MemberRecord[];
  readonly transactions: readonly TransactionRecord[];
  readonly campaignMembers: readonly CampaignMemberRecord[];
}

/** Rows of a few moviegoers, and in how many batches they come. */
export interface History {
  readonly rows: Rows;
  readonly batches: number;
  /** Which of its moviegoers was erased before any row came; null for nobody. */
  readonly erased: string | null;
}

/** Opening a store costs more than what it then does, so that many histories share one. */
const historiesAStore = 100;
export const storesARun = 5;
export const historiesARun = historiesAStore * storesARun;

const history: fc.Arbitrary<History> = fc.record({
  rows: fc.record({ members, transactions, campaignMembers }),
  batches: fc.integer({ min: 1, max: 4 }),
  erased: fc.constantFrom(null, null, 'north:a', 'south:a'),
});

/** Histories that share a store and nothing else: each has moviegoers and transactions of its own. */
export const historiesInOneStore: fc.Arbitrary<readonly History[]> = fc
  .array(history, { minLength: historiesAStore, maxLength: historiesAStore, size: 'max' })
  .map((histories) => histories.map(asItsOwn));

/** The number goes in front, so that the ids of a history keep their order among themselves. */
function asItsOwn({ rows, batches, erased }: History, number: number): History {
  const own = (moviegoer: string) => moviegoer.replace(':', `:${number}-`);
  return {
    batches,
    erased: erased === null ? null : own(erased),
    rows: {
      members: rows.members.map((row) => ({ ...row, moviegoer: own(row.moviegoer) })),
      transactions: rows.transactions.map((row) => ({ ...row, id: `${number}-${row.id}`, moviegoer: own(row.moviegoer) })),
      campaignMembers: rows.campaignMembers.map((row) => ({ ...row, moviegoer: own(row.moviegoer) })),
    },
  };
}

/** The batches that come one after another: the first of every history, the second, and so on. */
export function batchesOf(histories: readonly History[]): readonly Rows[] {
  const most = Math.max(0, ...histories.map(({ batches }) => batches));
  return Array.from({ length: most }, (_, i) => {
    const part = <R>(rows: readonly R[], batches: number) => rows.filter((_row, at) => at % batches === i);
    return {
      members: histories.flatMap(({ rows, batches }) => part(rows.members, batches)),
      transactions: histories.flatMap(({ rows, batches }) => part(rows.transactions, batches)),
      campaignMembers: histories.flatMap(({ rows, batches }) => part(rows.campaignMembers, batches)),
    };
  });
}

/** All rows of all histories. */
export function rowsOf(histories: readonly History[]): Rows {
  return {
    members: histories.flatMap(({ rows }) => rows.members),
    transactions: histories.flatMap(({ rows }) => rows.transactions),
    campaignMembers: histories.flatMap(({ rows }) => rows.campaignMembers),
  };
}
