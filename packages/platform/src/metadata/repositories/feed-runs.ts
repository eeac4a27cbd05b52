import { FeedRun, type FeedRuns } from '@marquee/core';
import { isTaken } from '../conflict.ts';
import type { Atomically, Queries } from '../database.ts';

type Row = NonNullable<Awaited<ReturnType<Queries['feedRun']['findUnique']>>>;

/** What jobs and pushes took of each exhibitor, a row each. */
export function feedRunRepository(queries: Queries, atomically: Atomically): FeedRuns {
  const addTo = ({ exhibitor, job, rows, members, transactions, refused, lastAt }: FeedRun) =>
    atomically(async (own) => {
      const where = { exhibitor, job };
      const more = { rows: { increment: rows }, members: { increment: members }, transactions: { increment: transactions } };
      // First, because it locks the row: nobody else changes what is read of it next.
      if ((await own.feedRun.updateMany({ where, data: { ...more, lastAt: new Date(lastAt) } })).count === 0) return false;
      if (Object.keys(refused).length === 0) return true;
      const kept = runOf(await own.feedRun.findUniqueOrThrow({ where: { exhibitor_job: where } }));
      const sum: Record<string, number> = { ...kept.refused };
      for (const [reason, count] of Object.entries(refused)) sum[reason] = (sum[reason] ?? 0) + count;
      await own.feedRun.updateMany({ where, data: { refused: JSON.stringify(sum) } });
      return true;
    });
  return {
    save: async (run) => {
      const { exhibitor, job, ...rest } = rowOf(run);
      const key = { exhibitor, job };
      await queries.feedRun.upsert({ where: { exhibitor_job: key }, create: { ...key, ...rest }, update: rest });
    },
    add: async (run) => {
      if (await addTo(run)) return;
      try {
        await queries.feedRun.create({ data: rowOf(run) });
      } catch (error) {
        // Another process began it meanwhile.
        if (!isTaken(error)) throw error;
        await addTo(run);
      }
    },
    page: async ({ exhibitor, after, limit }) => {
      const startedAt = after && new Date(after.startedAt);
      const later = after ? { OR: [{ startedAt: { lt: startedAt } }, { startedAt, job: { lt: after.job } }] } : {};
      const where = { exhibitor, ...later };
      return (await queries.feedRun.findMany({ where, orderBy: [{ startedAt: 'desc' }, { job: 'desc' }], take: limit })).map(runOf);
    },
  };
}

function rowOf({ startedAt, lastAt, refused, ...run }: FeedRun): Row {
  return { ...run, startedAt: new Date(startedAt), lastAt: new Date(lastAt), refused: JSON.stringify(refused) };
}

function runOf({ startedAt, lastAt, refused, ...run }: Row): FeedRun {
  return FeedRun.parse({ ...run, startedAt: startedAt.getTime(), lastAt: lastAt.getTime(), refused: JSON.parse(refused) });
}
