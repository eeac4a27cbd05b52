import type { Grant } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();

export function grantSuite(open: OpenMetadata) {
  describe('grants', () => {
    const fixture = openedFor(open);
    const organisation = async (id: string) => {
      const { store } = fixture();
      await store.organisations.insert({ id, name: id, kind: 'studio', exhibitors: [], apart: [] });
      const give = (exhibitor: string, use: Grant['use'], from: string, until: string | null = null) =>
        store.grants.give({ organisationId: id, exhibitor, use, from, until, givenAt: from, givenBy: 'per_1' });
      const held = async () => {
        const found = await store.organisations.find(id);
        return found && [found.exhibitors, found.apart];
      };
      return { store, give, held };
    };

    it('hold from and until, and name an exhibitor only beside its pool', async () => {
      const { give, held } = await organisation('periods');
      await give('now', 'pooled', inDays(-1));
      await give('bounded', 'pooled', inDays(-2), inDays(1));
      await give('over', 'pooled', inDays(-2), inDays(-1));
      await give('later', 'pooled', inDays(1));
      for (const exhibitor of ['bounded', 'over', 'alone']) await give(exhibitor, 'apart', inDays(-2));
      expect(await held()).toEqual([['bounded', 'now'], ['bounded']]);
    });

    it('come back as they were given; the next of a use is in place of the one before', async () => {
      const { store, give, held } = await organisation('twice');
      await give('of-its-own', 'pooled', inDays(-3), inDays(-2));
      const [from, until] = [inDays(-1), inDays(2)];
      await give('of-its-own', 'pooled', from, until);
      const given = { organisationId: 'twice', exhibitor: 'of-its-own', use: 'pooled', from, until, givenAt: from, givenBy: 'per_1' };
      expect(await store.grants.of('of-its-own')).toEqual([given]);
      expect(await held()).toEqual([['of-its-own'], []]);
      await expect(store.grants.give({ ...given, organisationId: 'nowhere', use: 'pooled' })).rejects.toMatchObject({ code: 'not_found' });
    });

    it('end at once; one that was to begin later is gone, and what is over stays as it was', async () => {
      const { store, give, held } = await organisation('ends');
      await give('a', 'pooled', inDays(-1));
      await give('b', 'pooled', inDays(3));
      await give('c', 'pooled', inDays(-3), inDays(-2));
      const end = (exhibitor: string) => store.grants.end({ organisationId: 'ends', exhibitor, use: 'pooled' }, new Date().toISOString());
      expect([await end('a'), await end('b'), await end('c'), await end('d')]).toEqual([true, true, false, false]);
      expect(await held()).toEqual([[], []]);
      expect((await store.grants.of('a')).map(({ until }) => until)).not.toContain(null);
      expect(await store.grants.of('b')).toEqual([]);
      expect(await end('a')).toBe(false);
    });

    it('that hold keep their end when all that is granted is said in one go, and what is not said ends', async () => {
      const { store, give, held } = await organisation('at-once');
      const until = inDays(3);
      await give('bounded', 'pooled', inDays(-1), until);
      await give('gone', 'pooled', inDays(-1));
      await give('gone', 'apart', inDays(-1));
      await give('later', 'pooled', inDays(2));
      await store.organisations.grant('at-once', ['bounded', 'later', 'new'], ['new'], { by: 'operator', at: new Date().toISOString() });
      expect(await held()).toEqual([['bounded', 'later', 'new'], ['new']]);
      expect((await store.grants.of('bounded')).find(({ organisationId }) => organisationId === 'at-once')).toMatchObject({
        until,
        givenBy: 'per_1',
      });
      expect((await store.grants.of('gone')).filter(({ organisationId }) => organisationId === 'at-once')).toEqual([]);
    });

    it('reach whoever acts for the organisation, and what is granted in one go replaces them all', async () => {
      const { store, give } = await organisation('people');
      const id = await fixture().person('lea@example.test', 'Lea', 'people');
      await give('a', 'pooled', inDays(-1));
      await give('a', 'apart', inDays(-1));
      const acting = async () => (await store.people.actor(id))?.organisation;
      expect(await acting()).toMatchObject({ exhibitors: ['a'], apart: ['a'] });
      await store.grants.end({ organisationId: 'people', exhibitor: 'a', use: 'pooled' }, new Date().toISOString());
      expect(await acting()).toMatchObject({ exhibitors: [], apart: [] });
      await store.organisations.grant('people', ['c', 'b'], ['b'], { by: 'operator', at: inDays(-1) });
      expect(await acting()).toMatchObject({ exhibitors: ['b', 'c'], apart: ['b'] });
    });
  });
}
