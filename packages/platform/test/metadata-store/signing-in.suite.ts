import { describe, expect, it } from 'vitest';
import { type MetadataFixture, type OpenMetadata, openedFor, password } from './open-store.ts';
import { at, organisationId } from './samples.ts';

/** Signs in to what the store keeps; the cookie of the session. */
async function signIn({ identity }: MetadataFixture, email: string, by = password, headers = {}): Promise<string> {
  const { cookies } = await identity.signIn({ email, password: by, address: '203.0.113.1' }, headers);
  return cookies.map((each) => each.split(';')[0]).join('; ');
}

export function signingInSuite(open: OpenMetadata) {
  describe('signing in', () => {
    const fixture = openedFor(open);

    it('is by address and password, until one signs out', async () => {
      const { store, identity, person } = fixture();
      const id = await person('Mia@example.test', 'Mia', organisationId);
      await expect(signIn(fixture(), 'mia@example.test', 'another password')).rejects.toMatchObject({ code: 'unauthenticated' });
      const cookie = await signIn(fixture(), 'mia@example.test');
      expect(await identity.personOf({ cookie })).toBe(id);
      expect(Date.now() - Date.parse((await store.people.find(id))?.lastSignInAt ?? '')).toBeLessThan(60_000);
      await identity.signOut({ cookie });
      expect(await identity.personOf({ cookie })).toBeNull();
    });

    it('a suspended person is signed out everywhere, cannot sign in and acts for nobody; restored, they sign in as before', async () => {
      const { store, identity, person } = fixture();
      const id = await person('sol@example.test', 'Sol', organisationId);
      const other = await person('tia@example.test', 'Tia', organisationId);
      const cookies = [await signIn(fixture(), 'sol@example.test'), await signIn(fixture(), 'sol@example.test')];
      const neighbour = await signIn(fixture(), 'tia@example.test');
      await store.people.suspend(id, at(7));
      await store.people.suspend(id, at(9));
      for (const cookie of cookies) expect(await identity.personOf({ cookie })).toBeNull();
      expect(await identity.personOf({ cookie: neighbour })).toBe(other);
      expect(await store.people.actor(id)).toBeNull();
      expect(await store.people.find(id)).toMatchObject({ suspendedAt: at(7), hasPassword: true });
      expect((await store.people.names([id])).get(id)).toBe('Sol');
      await expect(signIn(fixture(), 'sol@example.test')).rejects.toMatchObject({
        code: 'forbidden',
        message: expect.stringMatching(/suspended/),
      });
      // Who does not know the password does not learn that there is such a person.
      await expect(signIn(fixture(), 'sol@example.test', 'another password')).rejects.toMatchObject({ code: 'unauthenticated' });
      await store.people.restore(id);
      for (const cookie of cookies) expect(await identity.personOf({ cookie })).toBeNull();
      expect(await identity.personOf({ cookie: await signIn(fixture(), 'sol@example.test') })).toBe(id);
      expect(await store.people.actor(id)).toMatchObject({ role: 'analyst' });
      expect(await store.people.find(id)).toMatchObject({ suspendedAt: null });
    });

    it('another password takes the place of the one before, and signs the person out everywhere; it lets in nobody who is suspended', async () => {
      const { store, identity, person, hashOf } = fixture();
      const id = await person('ned@example.test', 'Ned', organisationId);
      const cookie = await signIn(fixture(), 'ned@example.test');
      await store.people.setPassword(id, await hashOf('a better password'));
      expect(await identity.personOf({ cookie })).toBeNull();
      await expect(signIn(fixture(), 'ned@example.test')).rejects.toMatchObject({ code: 'unauthenticated' });
      expect(await identity.personOf({ cookie: await signIn(fixture(), 'ned@example.test', 'a better password') })).toBe(id);
      await store.people.suspend(id, at(1));
      await store.people.setPassword(id, await hashOf('the best password'));
      await expect(signIn(fixture(), 'ned@example.test', 'the best password')).rejects.toMatchObject({ code: 'forbidden' });
    });

    it('sessions are listed with where they came from as it was seen, and ended one by one or all but one', async () => {
      const { store, identity, person } = fixture();
      const id = await person('ivy@example.test', 'Ivy', organisationId);
      const other = await person('jon@example.test', 'Jon', organisationId);
      const neighbour = await signIn(fixture(), 'jon@example.test');
      const claims = { 'user-agent': 'Browser/1', 'x-forwarded-for': '192.0.2.66', 'x-marquee-address': '192.0.2.77' };
      const [first, second, third] = [
        await signIn(fixture(), 'ivy@example.test', password, claims),
        await signIn(fixture(), 'ivy@example.test'),
        await signIn(fixture(), 'ivy@example.test'),
      ];
      const sessionOf = async (cookie: string) => (await identity.sessionOf({ cookie }))?.session ?? '';
      const now = new Date().toISOString();
      const listed = await store.accounts.sessions(id, now);
      expect(listed).toHaveLength(3);
      const kept = listed.find((each) => each.userAgent === 'Browser/1');
      expect(kept).toMatchObject({ id: await sessionOf(first), address: '203.0.113.1' });
      expect(await store.accounts.sessions(id, new Date(Date.now() + 8 * 86_400_000).toISOString())).toEqual([]);
      expect(await store.accounts.endSession(other, await sessionOf(first))).toBe(false);
      expect(await store.accounts.endSession(id, await sessionOf(third))).toBe(true);
      expect(await identity.sessionOf({ cookie: third })).toBeNull();
      expect(await store.accounts.endSessions(id, await sessionOf(first))).toBe(1);
      expect([await identity.personOf({ cookie: first }), await identity.personOf({ cookie: second })]).toEqual([id, null]);
      expect(await identity.personOf({ cookie: neighbour })).toBe(other);
    });

    it('a password of one’s own choice ends every session but the one it was chosen in; who leaves is let in no more', async () => {
      const { store, identity, person, hashOf } = fixture();
      const id = await person('kim@example.test', 'Kim', organisationId);
      const [here, there] = [await signIn(fixture(), 'kim@example.test'), await signIn(fixture(), 'kim@example.test')];
      const before = await store.accounts.passwordHash(id);
      await store.accounts.setPassword(id, await hashOf('a better password'), (await identity.sessionOf({ cookie: here }))?.session);
      expect(await store.accounts.passwordHash(id)).not.toBe(before);
      expect([await identity.personOf({ cookie: here }), await identity.personOf({ cookie: there })]).toEqual([id, null]);
      await expect(signIn(fixture(), 'kim@example.test')).rejects.toMatchObject({ code: 'unauthenticated' });
      await store.accounts.rename(id, 'Kim Lind');
      expect((await store.people.find(id))?.name).toBe('Kim Lind');
      await store.accounts.leave(id, at(1));
      expect(await identity.personOf({ cookie: here })).toBeNull();
      await expect(signIn(fixture(), 'kim@example.test', 'a better password')).rejects.toMatchObject({ code: 'forbidden' });
      expect(await store.accounts.passwordHash('nobody')).toBeNull();
      const changes = [
        store.accounts.rename('nobody', 'Nobody'),
        store.accounts.setPassword('nobody', 'hash'),
        store.accounts.leave('nobody', at(1)),
      ];
      await Promise.all(changes.map((change) => expect(change).rejects.toMatchObject({ code: 'not_found' })));
    });

    it('what is undone with its transaction has let nobody in', async () => {
      const { store, hashOf } = fixture();
      const hash = await hashOf(password);
      const undone = store.transaction(async (inside) => {
        await inside.people.insert({ id: 'zoe', name: 'Zoe', email: 'zoe@example.test', role: 'analyst', organisationId }, hash);
        throw new Error('undo');
      });
      await expect(undone).rejects.toThrow('undo');
      expect(await store.people.find('zoe')).toBeNull();
      await expect(signIn(fixture(), 'zoe@example.test')).rejects.toMatchObject({ code: 'unauthenticated' });
    });
  });
}
