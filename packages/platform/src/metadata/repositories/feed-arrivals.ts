import { type FeedArrivals, FeedName } from '@marquee/core';
import { isTaken } from '../conflict.ts';
import type { Queries } from '../database.ts';

/** When rows of feeds arrived, one row an exhibitor, feed and hour, and when they were promised to. */
export function feedArrivalRepository(queries: Queries): FeedArrivals {
  return {
    record: async ({ exhibitor, feed, rows, at }) => {
      const lastAt = new Date(at);
      const key = { exhibitor, feed, hour: lastAt.toISOString().slice(0, 13) };
      const add = () => queries.feedArrival.updateMany({ where: key, data: { accepted: { increment: rows }, lastAt } });
      if ((await add()).count > 0) return;
      try {
        await queries.feedArrival.create({ data: { ...key, accepted: rows, lastAt } });
      } catch (error) {
        // Another process began the hour meanwhile.
        if (!isTaken(error)) throw error;
        await add();
      }
    },
    since: async (hour) => {
      const rows = await queries.feedArrival.findMany({
        where: { hour: { gte: hour } },
        orderBy: [{ exhibitor: 'asc' }, { feed: 'asc' }, { hour: 'asc' }],
      });
      return rows.map(({ exhibitor, feed, hour: of, accepted }) => ({ exhibitor, feed: FeedName.parse(feed), hour: of, rows: accepted }));
    },
    last: async () => {
      const groups = await queries.feedArrival.groupBy({
        by: ['exhibitor', 'feed'],
        _max: { lastAt: true },
        orderBy: [{ exhibitor: 'asc' }, { feed: 'asc' }],
      });
      return groups.flatMap(({ exhibitor, feed, _max: { lastAt } }) =>
        lastAt === null ? [] : [{ exhibitor, feed: FeedName.parse(feed), at: lastAt.getTime() }],
      );
    },
    promises: async () => {
      const rows = await queries.feedPromise.findMany({ orderBy: [{ exhibitor: 'asc' }, { feed: 'asc' }] });
      return rows.map(({ exhibitor, feed, hours }) => ({ exhibitor, feed: FeedName.parse(feed), hours }));
    },
    setPromise: async ({ exhibitor, feed, hours }) => {
      const key = { exhibitor, feed };
      await queries.feedPromise.upsert({ where: { exhibitor_feed: key }, create: { ...key, hours }, update: { hours } });
    },
  };
}
