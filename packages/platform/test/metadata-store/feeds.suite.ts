import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { at } from './samples.ts';

export function feedSuite(open: OpenMetadata) {
  describe('erasures, checkpoints and keys of exhibitors', () => {
    const fixture = openedFor(open);

    it('who was erased is on record by exhibitor, once', async () => {
      const { store } = fixture();
      await store.erasures.record({ mark: 'm1', exhibitor: 'x', at: at(1) });
      await store.erasures.record({ mark: 'm1', exhibitor: 'x', at: at(2) });
      await store.erasures.record({ mark: 'm2', exhibitor: 'y', at: at(1) });
      expect(await store.erasures.marks('x')).toEqual(['m1']);
    });

    it('erasures are read a page at a time, the last first, and each once where several are of one instant', async () => {
      const { store } = fixture();
      for (const [mark, hour] of [
        ['p1', 1],
        ['p3', 2],
        ['p2', 2],
        ['p4', 3],
      ] as const)
        await store.erasures.record({ mark, exhibitor: 'paged', at: at(hour) });
      const seen: string[] = [];
      for (let after: { readonly at: string; readonly mark: string } | undefined; ; ) {
        const [one] = await store.erasures.page({ exhibitor: 'paged', limit: 1, ...(after ? { after } : {}) });
        if (!one) break;
        seen.push(one.mark);
        after = one;
      }
      expect(seen).toEqual(['p4', 'p2', 'p3', 'p1']);
      const everyone = await store.erasures.page({ limit: 200 });
      expect(everyone.map(({ mark }) => mark)).toEqual(expect.arrayContaining(['p1', 'p4']));
    });

    it('a checkpoint of a file is the latest one, and those of an import are its own', async () => {
      const { store } = fixture();
      const checkpoint = (file: string, rows: number) => ({
        ...{
          importId: 'c1',
          file,
          rows,
          done: rows > 5,
          offset: rows * 1e10,
          line: rows + 1,
          fingerprint: 'x',
          refused: { unknown_site: 2 },
        },
      });
      for (const [file, rows] of [
        ['b.csv', 1],
        ['a.csv', 2],
        ['b.csv', 9],
      ] as const)
        await store.feedCheckpoints.save(checkpoint(file, rows));
      await store.feedCheckpoints.save({ ...checkpoint('a.csv', 3), importId: 'c2' });
      expect(await store.feedCheckpoints.list('c1')).toEqual([checkpoint('a.csv', 2), checkpoint('b.csv', 9)]);
    });

    it('a key is its exhibitor’s until it is revoked', async () => {
      const { store } = fixture();
      await store.exhibitorKeys.insert({ id: 'k1', exhibitor: 'aurora', digest: 'd1', createdAt: at(1) });
      await store.exhibitorKeys.insert({ id: 'k2', exhibitor: 'borealis', digest: 'd2', createdAt: at(1) });
      expect([await store.exhibitorKeys.exhibitorOf('d1'), await store.exhibitorKeys.exhibitorOf('none')]).toEqual(['aurora', null]);
      expect(await store.exhibitorKeys.inUse('aurora')).toEqual([{ id: 'k1', createdAt: at(1) }]);
      expect([await store.exhibitorKeys.revoke('aurora', at(2)), await store.exhibitorKeys.revoke('aurora', at(3))]).toEqual([1, 0]);
      expect(await store.exhibitorKeys.inUse('aurora')).toEqual([]);
      expect([await store.exhibitorKeys.exhibitorOf('d1'), await store.exhibitorKeys.exhibitorOf('d2')]).toEqual([null, 'borealis']);
    });
  });
}
