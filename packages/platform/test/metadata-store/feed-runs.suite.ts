import type { FeedRun } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';

const at = Date.UTC(2026, 10, 20, 9);
const run = (job: string, changes: Partial<FeedRun> = {}): FeedRun => ({
  ...{ job, exhibitor: 'aurora', how: 'folder', by: 'operator', file: '/feeds/Ünï', startedAt: at, lastAt: at },
  ...{ rows: 10, members: 4, transactions: 5, refused: { unknown_site: 1 } },
  ...changes,
});

export function feedRunSuite(open: OpenMetadata) {
  describe('what jobs took of exhibitors', () => {
    const fixture = openedFor(open);

    it('is kept of each exhibitor, and replaced by what the job says later', async () => {
      const { feedRuns } = fixture().store;
      await feedRuns.save(run('once', { exhibitor: 'kept' }));
      await feedRuns.save(run('once', { exhibitor: 'other', by: null, file: null, how: 'replay', refused: {} }));
      await feedRuns.save(run('once', { exhibitor: 'kept', rows: 20, refused: { bad_date: 2 } }));
      expect(await feedRuns.page({ exhibitor: 'kept', limit: 5 })).toEqual([
        run('once', { exhibitor: 'kept', rows: 20, refused: { bad_date: 2 } }),
      ]);
      expect(await feedRuns.page({ exhibitor: 'other', limit: 5 })).toEqual([
        run('once', { exhibitor: 'other', by: null, file: null, how: 'replay', refused: {} }),
      ]);
    });

    it('adds up, and loses nothing of what several add at once', async () => {
      const { feedRuns } = fixture().store;
      const one = (i: number) =>
        run('hour', {
          exhibitor: 'many',
          how: 'push',
          lastAt: at + i,
          rows: 3,
          members: 1,
          transactions: 1,
          refused: { [`r${i % 2}`]: 1 },
        });
      await feedRuns.add(one(0));
      await Promise.all(Array.from({ length: 11 }, (_, i) => feedRuns.add(one(i + 1))));
      const [sum] = await feedRuns.page({ exhibitor: 'many', limit: 5 });
      expect(sum).toMatchObject({ rows: 36, members: 12, transactions: 12, refused: { r0: 6, r1: 6 }, startedAt: at });
    });

    it('is listed newest first and page by page, also of one instant', async () => {
      const { feedRuns } = fixture().store;
      for (const [job, later] of [
        ['b', 0],
        ['a', 0],
        ['c', 1],
        ['d', -1],
      ] as const)
        await feedRuns.save(run(job, { exhibitor: 'pages', startedAt: at + later }));
      const found: string[] = [];
      for (let after: FeedRun | undefined; ; ) {
        const [next] = await feedRuns.page({ exhibitor: 'pages', limit: 1, ...(after && { after }) });
        if (!next) break;
        found.push(next.job);
        after = next;
      }
      expect(found).toEqual(['c', 'b', 'a', 'd']);
    });
  });
}
