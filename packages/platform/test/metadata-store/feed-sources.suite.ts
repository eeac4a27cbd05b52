import { type FeedSource, type MetadataStore, runDueSources } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour)).toISOString();

const source = (id: string, more: Partial<FeedSource> = {}): FeedSource => ({
  ...{ id, exhibitor: 'lumen', name: `The ${id}`, of: { kind: 'folder', folder: '/srv/feeds/lumen' } },
  ...{ schedule: { kind: 'minutes', minutes: 30 }, paused: false, createdAt: at(1), changedAt: at(1), dueAt: at(2) },
  ...more,
});
const query = { query: 'SELECT * FROM guests', watermark: 'changed', columns: { member_id: 'id' }, overlap: 300 };

export function feedSourceSuite(open: OpenMetadata) {
  describe('sources of feeds', () => {
    const fixture = openedFor(open);
    let made = 0;
    const look = (metadata: MetadataStore, when: string) =>
      runDueSources({
        ...{ metadata, clock: { now: () => Date.parse(when) } },
        ids: { next: (prefix) => `${prefix}_due_${String(++made).padStart(4, '0')}` },
        onFailure: (error) => expect.fail(String(error)),
      });
    const runsOf = async ({ jobs }: MetadataStore, id: string) =>
      (await jobs.recent('import', `source/${id}`, 100)).map(({ state }) => state);
    /** Takes the oldest import and ends it, as a process would. */
    const endOne = async ({ jobs }: MetadataStore, state: 'done' | 'failed', when: string) => {
      const job = await jobs.take('import', { owner: 'somebody', at: Date.parse(when), until: Date.parse(when) + 1 });
      await jobs.end({ id: job?.id ?? '', owner: 'somebody' }, { state, at: Date.parse(when) });
    };

    it('are found as they were kept, by exhibitor and name, each password apart', async () => {
      const { feedSources } = fixture().store;
      const of = {
        kind: 'database',
        host: 'db',
        port: 3306,
        database: 'loyalty',
        user: 'reader',
        tls: true,
        members: query,
        transactions: null,
      } as const;
      await feedSources.insert(source('b', { of, schedule: { kind: 'daily', at: '04:30' } }));
      await feedSources.insert(source('a', { paused: true, dueAt: null, schedule: { kind: 'hand' } }));
      await feedSources.insert(source('c', { exhibitor: 'other', dueAt: null }));
      expect(await feedSources.list('lumen')).toEqual([
        source('a', { paused: true, dueAt: null, schedule: { kind: 'hand' } }),
        source('b', { of, schedule: { kind: 'daily', at: '04:30' } }),
      ]);
      await feedSources.setPassword('b', 'first');
      await feedSources.setPassword('b', 'second');
      expect([await feedSources.password('b'), await feedSources.password('a')]).toEqual(['second', null]);
      expect(JSON.stringify([await feedSources.find('b'), await feedSources.list('lumen')])).not.toContain('second');
      await feedSources.update(source('b', { name: 'Another', exhibitor: 'not changed', changedAt: at(3), dueAt: null }));
      expect(await feedSources.find('b')).toEqual(source('b', { name: 'Another', changedAt: at(3), dueAt: null }));
      await feedSources.remove('b');
      expect([await feedSources.find('b'), await feedSources.password('b')]).toEqual([null, null]);
      for (const id of ['a', 'c']) await feedSources.remove(id);
    });

    it('that are due are begun once, however many look at once, and next after their time', async () => {
      const { store } = fixture();
      await store.feedSources.insert(source('d', { dueAt: at(2) }));
      await store.feedSources.insert(source('later', { dueAt: at(3) }));
      await store.feedSources.insert(source('paused', { paused: true, dueAt: null }));
      expect(await look(store, at(1))).toBe(0);
      const begun = await Promise.all([1, 2, 3, 4].map(() => look(store, at(2))));
      expect(begun.reduce((sum, many) => sum + many, 0)).toBe(1);
      expect([await runsOf(store, 'd'), await runsOf(store, 'later'), await runsOf(store, 'paused')]).toEqual([['waiting'], [], []]);
      expect((await store.feedSources.find('d'))?.dueAt).toBe(new Date(Date.parse(at(2)) + 30 * 60_000).toISOString());
      for (const id of ['later', 'paused']) await store.feedSources.remove(id);
      await endOne(store, 'done', at(2));
      await store.feedSources.remove('d');
    });

    it('what was missed while nobody looked is one; what is under way is not begun again; what failed is, at its next time', async () => {
      const { store } = fixture();
      await store.feedSources.insert(source('e', { dueAt: at(2) }));
      expect(await look(store, at(9))).toBe(1);
      expect((await store.feedSources.find('e'))?.dueAt).toBe(new Date(Date.parse(at(9)) + 30 * 60_000).toISOString());
      expect([await look(store, at(9)), await look(store, at(10))]).toEqual([0, 0]);
      expect(await runsOf(store, 'e')).toEqual(['waiting']);
      await endOne(store, 'failed', at(10));
      expect([await look(store, at(10)), await look(store, at(11))]).toEqual([0, 1]);
      expect(await runsOf(store, 'e')).toEqual(['waiting', 'failed']);
      await endOne(store, 'done', at(11));
      await store.feedSources.remove('e');
    });

    it('keep their newest runs, and longer those that did not go well', async () => {
      const { store } = fixture();
      const start = Date.parse('2026-11-01T00:00:00Z');
      const when = (n: number) => new Date(start + n * 30 * 60_000).toISOString();
      await store.feedSources.insert(source('f', { dueAt: when(0) }));
      for (let n = 0; n < 25; n++) {
        expect(await look(store, when(n))).toBe(1);
        await endOne(store, n < 2 ? 'failed' : 'done', when(n));
      }
      // Those that were kept when the newest began, and the newest.
      const states = await runsOf(store, 'f');
      expect(states.filter((state) => state === 'done')).toHaveLength(21);
      expect(states.filter((state) => state === 'failed')).toHaveLength(2);
      await store.feedSources.remove('f');
    });
  });
}
