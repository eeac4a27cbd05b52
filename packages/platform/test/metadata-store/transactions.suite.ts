import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';

export function transactionSuite(open: OpenMetadata) {
  describe('transactions', () => {
    const fixture = openedFor(open);

    it('keep everything or nothing, what an inner one wrote included', async () => {
      const { store } = fixture();
      const failed = store.transaction(async (outer) => {
        await outer.settings.set('a', '1');
        await outer.transaction((inner) => inner.settings.set('b', '2'));
        throw new Error('changed my mind');
      });
      await expect(failed).rejects.toThrow('changed my mind');
      expect([await store.settings.get('a'), await store.settings.get('b')]).toEqual([null, null]);
    });

    it('show what they wrote to themselves, and to everybody once they are done', async () => {
      const { store } = fixture();
      const seen = await store.transaction(async (inside) => {
        await inside.settings.set('c', '3');
        return inside.settings.get('c');
      });
      expect([seen, await store.settings.get('c')]).toEqual(['3', '3']);
    });

    it('many at once neither fail nor lose an update', async () => {
      const { store } = fixture();
      await store.settings.set('count', '0');
      const addOne = () =>
        store.transaction(async (inside) => {
          await inside.settings.set('count', String(Number(await inside.settings.get('count')) + 1));
        });
      await Promise.all([...Array.from({ length: 25 }, addOne), ...Array.from({ length: 25 }, () => store.settings.get('count'))]);
      expect(await store.settings.get('count')).toBe('25');
    });

    it('a reachable store passes its check', async () => {
      await expect(fixture().store.check()).resolves.toBeUndefined();
    });
  });
}
