import { alertOfLateness } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';

const at = (hour: number, minute = 0) => Date.UTC(2026, 10, 20, hour, minute);

export function feedArrivalSuite(open: OpenMetadata) {
  describe('arrivals of feeds', () => {
    const fixture = openedFor(open);

    it('adds up by the hour, and knows when something came last', async () => {
      const { feedArrivals } = fixture().store;
      const record = (exhibitor: string, feed: 'members' | 'transactions', rows: number, when: number) =>
        feedArrivals.record({ exhibitor, feed, rows, at: when });
      await record('aurora', 'members', 5, at(9));
      await record('aurora', 'members', 7, at(9, 59));
      await record('aurora', 'members', 1, at(10));
      await record('aurora', 'transactions', 3, at(8));
      await record('borealis', 'members', 2, at(11));
      expect(await feedArrivals.since('2026-11-20T09')).toEqual([
        { exhibitor: 'aurora', feed: 'members', hour: '2026-11-20T09', rows: 12 },
        { exhibitor: 'aurora', feed: 'members', hour: '2026-11-20T10', rows: 1 },
        { exhibitor: 'borealis', feed: 'members', hour: '2026-11-20T11', rows: 2 },
      ]);
      expect(await feedArrivals.last()).toEqual([
        { exhibitor: 'aurora', feed: 'members', at: at(10) },
        { exhibitor: 'aurora', feed: 'transactions', at: at(8) },
        { exhibitor: 'borealis', feed: 'members', at: at(11) },
      ]);
    });

    it('loses nothing of what several record at once', async () => {
      const { feedArrivals } = fixture().store;
      const many = Array.from({ length: 20 }, () => feedArrivals.record({ exhibitor: 'many', feed: 'members', rows: 1, at: at(12) }));
      await Promise.all(many);
      const [hour] = (await feedArrivals.since('2026-11-20T12')).filter(({ exhibitor }) => exhibitor === 'many');
      expect(hour?.rows).toBe(20);
    });

    it('lets one alone tell that a feed has become late, however many look at once', async () => {
      const { store } = fixture();
      await store.catalogue.upsert({ exhibitors: [{ id: 'lagging', name: 'Lagging' }] });
      await store.feedArrivals.record({ exhibitor: 'lagging', feed: 'members', rows: 1, at: at(0) });
      let made = 0;
      const looks = [1, 2, 3, 4].map(() =>
        alertOfLateness({
          ...{ metadata: store, clock: { now: () => at(37) }, webUrl: 'https://marquee.example' },
          ...{ ids: { next: (prefix: string) => `${prefix}_late_${++made}` }, channels: { mail: false, webhook: true } },
        }),
      );
      const told = await Promise.all(looks);
      expect(told.reduce((sum, many) => sum + many, 0)).toBe(1);
      const job = await store.jobs.take('alert', { owner: 'test', at: at(37), until: at(37) + 1 });
      expect(job?.input).toMatchObject({ alert: { event: 'feed.late', exhibitor: { id: 'lagging' } }, to: null });
      await store.jobs.remove([job?.id ?? '']);
      expect(await store.jobs.open('alert')).toBeNull();
    });

    it('keeps the promise that was set last', async () => {
      const { feedArrivals } = fixture().store;
      await feedArrivals.setPromise({ exhibitor: 'aurora', feed: 'members', hours: 24 });
      await feedArrivals.setPromise({ exhibitor: 'aurora', feed: 'members', hours: 6 });
      await feedArrivals.setPromise({ exhibitor: 'aurora', feed: 'transactions', hours: 1 });
      expect(await feedArrivals.promises()).toEqual([
        { exhibitor: 'aurora', feed: 'members', hours: 6 },
        { exhibitor: 'aurora', feed: 'transactions', hours: 1 },
      ]);
    });
  });
}
