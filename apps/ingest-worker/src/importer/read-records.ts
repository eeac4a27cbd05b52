import type { MemberRecord, TransactionRecord } from '@marquee/core';
import type { Cells, Columns, FeedRow } from '@marquee/platform';
import type { FeedContext } from '../feeds/feed-context.ts';
import { memberColumns, memberPipeline } from '../feeds/members.ts';
import { transactionColumns, transactionPipeline } from '../feeds/transactions.ts';
import { type RefusedRow, type RowResults, runRows } from '../pipeline/run-rows.ts';

export type FeedName = 'members' | 'transactions';
export interface Records {
  readonly members: readonly MemberRecord[];
  readonly transactions: readonly TransactionRecord[];
  readonly refused: readonly RefusedRow[];
}

/** A feed: its columns, and rows to records. A new feed is a new file and one line here. */
const feeds = {
  members: {
    columns: memberColumns,
    records: (rows: readonly FeedRow[], read: (text: string) => Cells, context: FeedContext) =>
      records(runRows(rows, memberPipeline(read, context).run), (members) => ({ members, transactions: [] })),
  },
  transactions: {
    columns: transactionColumns,
    records: (rows: readonly FeedRow[], read: (text: string) => Cells, context: FeedContext) =>
      records(runRows(rows, transactionPipeline(read, context).run), (transactions) => ({ members: [], transactions })),
  },
} satisfies Record<
  FeedName,
  { columns: Columns; records: (rows: readonly FeedRow[], read: (text: string) => Cells, context: FeedContext) => Records }
>;

export function columnsOf(feed: FeedName): Columns {
  return feeds[feed].columns;
}

/** Puts rows of a feed through its pipeline. */
export function readRecords(feed: FeedName, rows: readonly FeedRow[], read: (text: string) => Cells, context: FeedContext): Records {
  return feeds[feed].records(rows, read, context);
}

function records<T>(
  { passed, refused }: RowResults<T>,
  split: (passed: readonly T[]) => Pick<Records, 'members' | 'transactions'>,
): Records {
  return { ...split(passed), refused };
}
