import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { organisationId } from './samples.ts';

export function peopleSuite(open: OpenMetadata) {
  describe('people and organisations', () => {
    const fixture = openedFor(open);

    it('a person acts for one organisation, with the exhibitors it was granted', async () => {
      const { store, person } = fixture();
      await store.organisations.insert({ id: 'org', name: 'Org', kind: 'studio', exhibitors: ['b', 'a'] });
      const id = await person('mia@example.test', 'Mia', 'org');
      const organisation = { id: 'org', name: 'Org', kind: 'studio', exhibitors: ['a', 'b'] };
      expect(await store.people.actor(id)).toEqual({ kind: 'person', personId: id, name: 'Mia', role: 'analyst', organisation });
      await store.organisations.grant('org', ['c']);
      expect((await store.people.actor(id))?.organisation.exhibitors).toEqual(['c']);
      expect(await store.people.actor('nobody')).toBeNull();
      const mia = {
        id,
        name: 'Mia',
        email: 'mia@example.test',
        role: 'analyst',
        organisationId: 'org',
        suspendedAt: null,
        hasPassword: true,
      };
      expect(await store.people.list()).toContainEqual(mia);
      for (const who of [id, 'mia@example.test', ' Mia@Example.TEST ']) expect(await store.people.find(who)).toEqual(mia);
      expect(await store.people.find('mia')).toBeNull();
    });

    it('a role fits the organisation: nobody is brought on in another or given it, and no organisation becomes of another kind', async () => {
      const { store, person } = fixture();
      const chain = { id: 'chain', name: 'Chain', kind: 'exhibitor', exhibitors: ['aurora'] } as const;
      await store.organisations.insert(chain);
      for (const role of ['administrator', 'marketer'] as const)
        await expect(person('ivo@example.test', 'Ivo', 'chain', role)).rejects.toMatchObject({ code: 'bad_request' });
      expect((await store.people.list()).map(({ name }) => name)).not.toContain('Ivo');
      const id = await person('ivo@example.test', 'Ivo', 'chain', 'approver');
      await expect(store.people.setRole(id, 'administrator')).rejects.toThrow('there are analyst, approver');
      expect(await store.people.actor(id)).toMatchObject({ role: 'approver' });
      await store.people.setRole(id, 'analyst');
      expect(await store.people.actor(id)).toMatchObject({ role: 'analyst' });
      await expect(store.organisations.insert({ ...chain, kind: 'platform', exhibitors: [] })).rejects.toMatchObject({ code: 'conflict' });
      expect(await store.organisations.find('chain')).toEqual(chain);
      expect((await person('eda@example.test', 'Eda', 'chain')).length).toBeGreaterThan(0);
    });

    it('an address is one person’s, in whatever case, and what names nobody is not found', async () => {
      const { store, person } = fixture();
      const id = await person('Una@Example.test', 'Una', organisationId);
      await expect(person('una@example.test', 'Another', organisationId)).rejects.toMatchObject({ code: 'conflict' });
      const another = { id, email: 'other@example.test', name: 'Another', role: 'analyst', organisationId } as const;
      await expect(store.people.insert(another, 'hash')).rejects.toMatchObject({ code: 'conflict' });
      expect((await store.people.find(id))?.name).toBe('Una');
      expect(await store.people.find('other@example.test')).toBeNull();
      const notFound = { code: 'not_found' };
      await expect(person('new@example.test', 'New', 'nowhere')).rejects.toMatchObject(notFound);
      expect(await store.people.find('new@example.test')).toBeNull();
      const changes = [
        store.people.setRole('nobody', 'analyst'),
        store.people.suspend('nobody', new Date(0).toISOString()),
        store.people.restore('nobody'),
        store.people.setPassword('nobody', 'hash'),
        store.organisations.rename('nowhere', 'Nowhere'),
        store.organisations.grant('nowhere', ['aurora']),
      ];
      await Promise.all(changes.map((change) => expect(change).rejects.toMatchObject(notFound)));
    });

    it('a name that changes leaves the exhibitors, and exhibitors that change leave the name', async () => {
      const { store } = fixture();
      await store.organisations.insert({ id: 'own', name: 'Before', kind: 'distributor', exhibitors: ['a'] });
      await Promise.all([store.organisations.rename('own', 'After'), store.organisations.grant('own', ['c', 'b'])]);
      expect(await store.organisations.find('own')).toEqual({ id: 'own', name: 'After', kind: 'distributor', exhibitors: ['b', 'c'] });
      await store.organisations.grant('own', []);
      expect((await store.organisations.find('own'))?.exhibitors).toEqual([]);
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
