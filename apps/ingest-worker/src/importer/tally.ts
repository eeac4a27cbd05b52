import type { FeedCheckpoint, ImportSummary, SettleSummary } from '@marquee/core';
import { feedOfFile } from './file-names.ts';

/** What an import has counted in one file. */
export interface FileTally {
  readonly feed: 'members' | 'transactions';
  readonly rows: number;
  readonly refused: Readonly<Record<string, number>>;
}

export function addRefused(refused: Readonly<Record<string, number>>, reasons: readonly string[]): Readonly<Record<string, number>> {
  if (reasons.length === 0) return refused;
  const sum: Record<string, number> = { ...refused };
  for (const reason of reasons) sum[reason] = (sum[reason] ?? 0) + 1;
  return sum;
}

export function tallyOf({ file, rows, refused }: FeedCheckpoint): FileTally {
  return { feed: feedOfFile(file.split('/').at(-1) ?? '') ?? 'transactions', rows, refused };
}

/** What was counted in a file since an earlier checkpoint of it; all of it where it has changed since. */
export function tallySince(before: FeedCheckpoint | undefined, now: FeedCheckpoint): FileTally {
  const tally = tallyOf(now);
  if (before?.fingerprint !== now.fingerprint) return tally;
  const refused = Object.entries(now.refused).map(([reason, count]) => [reason, count - (before.refused[reason] ?? 0)] as const);
  return { ...tally, rows: now.rows - before.rows, refused: Object.fromEntries(refused.filter(([, count]) => count > 0)) };
}

export function rowsOf(tallies: Iterable<FileTally>): number {
  let rows = 0;
  for (const tally of tallies) rows += tally.rows;
  return rows;
}

/** The end of an import in figures: rows are members, transactions and dead letters of the feeds together. */
export function summarise(
  tallies: readonly FileTally[],
  catalogueRefused: Readonly<Record<string, number>>,
  settled: SettleSummary,
  seconds: number,
  rowsPerSecond: number,
): ImportSummary {
  return {
    rows: rowsOf(tallies),
    members: acceptedOf(tallies, 'members'),
    transactions: acceptedOf(tallies, 'transactions'),
    ...settled,
    deadLetters: [...refusedOf(tallies, catalogueRefused)]
      .map(([reason, count]) => ({ reason, count }))
      .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    seconds,
    rowsPerSecond,
    notRead: [],
    columns: [],
  };
}

/** The rows of a feed that passed. */
export function acceptedOf(tallies: readonly FileTally[], feed: FileTally['feed']): number {
  return tallies.filter((tally) => tally.feed === feed).reduce((sum, { rows, refused }) => sum + rows - total(refused), 0);
}

/** How many were refused for which reason, with others beside those of the files. */
export function refusedOf(tallies: readonly FileTally[], others: Readonly<Record<string, number>> = {}): ReadonlyMap<string, number> {
  const reasons = new Map<string, number>();
  for (const refused of [others, ...tallies.map((tally) => tally.refused)])
    for (const [reason, count] of Object.entries(refused)) reasons.set(reason, (reasons.get(reason) ?? 0) + count);
  return reasons;
}

function total(refused: Readonly<Record<string, number>>): number {
  return Object.values(refused).reduce((sum, count) => sum + count, 0);
}
