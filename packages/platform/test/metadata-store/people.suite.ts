import type { Invitation } from '@marquee/core';
import { describe, expect, it } from 'vitest';
import { type OpenMetadata, openedFor } from './open-store.ts';
import { at, organisationId } from './samples.ts';

const given = { by: 'operator', at: '2026-11-20T10:00:00.000Z' };

export function peopleSuite(open: OpenMetadata) {
  describe('people and organisations', () => {
    const fixture = openedFor(open);

    it('a person acts for one organisation, with the exhibitors it was granted', async () => {
      const { store, person } = fixture();
      await store.organisations.insert({ id: 'org', name: 'Org', kind: 'studio', exhibitors: ['b', 'a'], apart: ['b'] });
      const id = await person('mia@example.test', 'Mia', 'org');
      const organisation = { id: 'org', name: 'Org', kind: 'studio', exhibitors: ['a', 'b'], apart: ['b'] };
      expect(await store.people.actor(id)).toEqual({ kind: 'person', personId: id, name: 'Mia', role: 'analyst', organisation });
      await store.organisations.grant('org', ['c'], [], given);
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
        lastSignInAt: null,
        secondFactor: false,
      };
      expect(await store.people.list()).toContainEqual(mia);
      for (const who of [id, 'mia@example.test', ' Mia@Example.TEST ']) expect(await store.people.find(who)).toEqual(mia);
      expect(await store.people.find('mia')).toBeNull();
    });

    it('a role fits the organisation: nobody is brought on in another or given it, and no organisation becomes of another kind', async () => {
      const { store, person } = fixture();
      const chain = { id: 'chain', name: 'Chain', kind: 'exhibitor', exhibitors: ['aurora'], apart: ['aurora'] } as const;
      await store.organisations.insert(chain);
      for (const role of ['administrator', 'marketer'] as const)
        await expect(person('ivo@example.test', 'Ivo', 'chain', role)).rejects.toMatchObject({ code: 'bad_request' });
      expect((await store.people.list()).map(({ name }) => name)).not.toContain('Ivo');
      const id = await person('ivo@example.test', 'Ivo', 'chain', 'approver');
      await expect(store.people.setRole(id, 'administrator')).rejects.toThrow('there are analyst, approver');
      expect(await store.people.actor(id)).toMatchObject({ role: 'approver' });
      await store.people.setRole(id, 'analyst');
      expect(await store.people.actor(id)).toMatchObject({ role: 'analyst' });
      await expect(store.organisations.insert({ ...chain, kind: 'platform', exhibitors: [], apart: [] })).rejects.toMatchObject({
        code: 'conflict',
      });
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
        store.organisations.grant('nowhere', ['aurora'], [], given),
      ];
      await Promise.all(changes.map((change) => expect(change).rejects.toMatchObject(notFound)));
    });

    it('of two administrators who are suspended at once the second is told that there is no other one', async () => {
      const { store, person } = fixture();
      await store.organisations.insert({ id: 'owner', name: 'Owner', kind: 'platform', exhibitors: [], apart: [] });
      const ids = [
        await person('one@example.test', 'One', 'owner', 'administrator'),
        await person('two@example.test', 'Two', 'owner', 'administrator'),
      ];
      const suspended = ids.map((id) =>
        store.transaction(async (inside) => {
          const others = await inside.people.otherAdministrators(id);
          if (others > 0) await inside.people.suspend(id, at(1));
          return others;
        }),
      );
      expect((await Promise.all(suspended)).sort()).toEqual([0, 1]);
      expect((await store.people.list()).filter(({ role, suspendedAt }) => role === 'administrator' && suspendedAt === null)).toHaveLength(
        1,
      );
    });

    it('an invitation is found by id and digest, and taken up or taken back once, whoever comes first', async () => {
      const { store } = fixture();
      const invitation = (id: string): Invitation => ({
        ...{ id, digest: `digest ${id}`, email: 'mia@example.test', name: null, organisationId, role: 'analyst' },
        ...{ createdAt: at(Number(id)), createdBy: 'ada', expiresAt: at(50), acceptedAt: null, revokedAt: null },
      });
      for (const id of ['1', '2', '3']) await store.invitations.insert(invitation(id));
      expect(await store.invitations.find('1')).toEqual(invitation('1'));
      expect(await store.invitations.withDigest('digest 2')).toEqual(invitation('2'));
      expect([await store.invitations.find('4'), await store.invitations.withDigest('digest 4')]).toEqual([null, null]);
      expect((await store.invitations.open()).map(({ id }) => id)).toEqual(['3', '2', '1']);
      const taken = await Promise.all(['a', 'b', 'c'].map((person) => store.invitations.accept('1', person, at(10))));
      expect(taken.filter((each) => each)).toHaveLength(1);
      expect(await store.invitations.revoke('1', at(11))).toBe(false);
      expect(await store.invitations.revoke('2', at(12))).toBe(true);
      expect([await store.invitations.accept('2', 'a', at(13)), await store.invitations.revoke('2', at(13))]).toEqual([false, false]);
      expect(await store.invitations.find('1')).toEqual({ ...invitation('1'), acceptedAt: at(10) });
      expect(await store.invitations.find('2')).toEqual({ ...invitation('2'), revokedAt: at(12) });
      expect((await store.invitations.open()).map(({ id }) => id)).toEqual(['3']);
      await expect(store.invitations.insert({ ...invitation('5'), organisationId: 'nowhere' })).rejects.toMatchObject({
        code: 'not_found',
      });
    });

    it('a name that changes leaves the exhibitors, and exhibitors that change leave the name', async () => {
      const { store } = fixture();
      await store.organisations.insert({ id: 'own', name: 'Before', kind: 'distributor', exhibitors: ['a'], apart: ['a'] });
      await Promise.all([store.organisations.rename('own', 'After'), store.organisations.grant('own', ['c', 'b'], ['c'], given)]);
      expect(await store.organisations.find('own')).toEqual({
        id: 'own',
        name: 'After',
        kind: 'distributor',
        exhibitors: ['b', 'c'],
        apart: ['c'],
      });
      await store.organisations.grant('own', [], [], given);
      expect((await store.organisations.find('own'))?.exhibitors).toEqual([]);
    });

    it('organisations are found and listed', async () => {
      const { store } = fixture();
      expect(await store.organisations.find(organisationId)).toEqual({
        id: organisationId,
        name: 'Lakeside',
        kind: 'distributor',
        exhibitors: ['aurora'],
        apart: ['aurora'],
      });
      expect(await store.organisations.find('nobody')).toBeNull();
      expect((await store.organisations.list()).map((each) => each.id)).toContain(organisationId);
    });
  });
}
