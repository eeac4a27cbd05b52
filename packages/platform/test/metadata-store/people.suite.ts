import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { organisationId } from './samples.ts';

export function peopleSuite(open: OpenMetadata) {
  describe('people and organisations', () => {
    const fixture = openedFor(open);

    it('a person acts for one organisation, with the exhibitors it was granted', async () => {
      const { store, person } = fixture();
      await store.organisations.upsert({ id: 'org', name: 'Org', kind: 'studio', exhibitors: ['b', 'a'] });
      const id = await person('mia@example.test', 'Mia', 'org');
      const organisation = { id: 'org', name: 'Org', kind: 'studio', exhibitors: ['a', 'b'] };
      expect(await store.people.actor(id)).toEqual({ kind: 'person', personId: id, name: 'Mia', role: 'analyst', organisation });
      await store.organisations.upsert({ id: 'org', name: 'Org', kind: 'studio', exhibitors: ['c'] });
      expect((await store.people.actor(id))?.organisation.exhibitors).toEqual(['c']);
      expect(await store.people.actor('nobody')).toBeNull();
      expect(await store.people.list()).toContainEqual({
        id,
        name: 'Mia',
        email: 'mia@example.test',
        role: 'analyst',
        organisationId: 'org',
      });
    });

    it('a role fits the organisation: nobody is brought on in another, and no organisation becomes of a kind without its people’s', async () => {
      const { store, person } = fixture();
      const chain = { id: 'chain', name: 'Chain', kind: 'exhibitor', exhibitors: ['aurora'] } as const;
      await store.organisations.upsert(chain);
      for (const role of ['administrator', 'marketer'] as const)
        await expect(person('ivo@example.test', 'Ivo', 'chain', role)).rejects.toMatchObject({ code: 'bad_request' });
      expect((await store.people.list()).map(({ name }) => name)).not.toContain('Ivo');
      const id = await person('ivo@example.test', 'Ivo', 'chain', 'approver');
      await expect(person('ivo@example.test', 'Ivo', 'chain', 'administrator')).rejects.toThrow('there are analyst, approver');
      expect(await store.people.actor(id)).toMatchObject({ role: 'approver' });
      await expect(store.organisations.upsert({ ...chain, kind: 'platform', exhibitors: [] })).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.organisations.find('chain')).toEqual(chain);
      expect((await person('eda@example.test', 'Eda', 'chain')).length).toBeGreaterThan(0);
    });

    it('organisations are found and listed', async () => {
      const { store } = fixture();
      expect(await store.organisations.find(organisationId)).toEqual({
        id: organisationId,
        name: 'Lakeside',
        kind: 'distributor',
        exhibitors: ['aurora'],
      });
      expect(await store.organisations.find('nobody')).toBeNull();
      expect((await store.organisations.list()).map((each) => each.id)).toContain(organisationId);
    });
  });
}
