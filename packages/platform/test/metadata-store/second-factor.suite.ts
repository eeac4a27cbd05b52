import { describe, expect, it } from 'vitest';
import { appShows } from '../../src/testing/app-shows.ts';
import { authenticator, type MetadataFixture, type OpenMetadata, openedFor, password } from './open-store.ts';
import { at, organisationId } from './samples.ts';

const address = '203.0.113.9';
const asked = (cookies: readonly string[]) => cookies.map((each) => each.split(';')[0]).join('; ');

/** Somebody whose app is confirmed: the id, what the app shows, and the recovery codes. */
async function withApp({ store, person }: MetadataFixture, email: string) {
  const id = await person(email, email, organisationId);
  const { uri, kept } = await authenticator.makeSecret(email);
  expect(await store.accounts.beginSecondFactor(id, kept)).toBe(true);
  const { codes, kept: keptCodes } = await authenticator.makeRecoveryCodes();
  expect(await store.accounts.confirmSecondFactor(id, keptCodes)).toBe(true);
  return { id, shown: () => appShows(uri), codes };
}

export function secondFactorSuite(open: OpenMetadata) {
  describe('signing in with a code', () => {
    const fixture = openedFor(open);
    const begin = (email: string) => fixture().identity.signIn({ email, password, address }, {});
    const give = async (code: string, cookies: readonly string[], more = '') => {
      const given = await fixture().identity.giveCode({ code, address }, { cookie: `${more}${asked(cookies)}` });
      return given.cookies;
    };

    it('the password alone opens nothing, whatever cookies came of it; with the code of the app it does, once', async () => {
      const { store, identity } = fixture();
      const { id, shown } = await withApp(fixture(), 'ana@example.test');
      const { cookies, codeNeeded } = await begin('ana@example.test');
      expect(codeNeeded).toBe(true);
      expect(await identity.personOf({ cookie: asked(cookies) })).toBeNull();
      expect(await store.accounts.sessions(id, at(0))).toEqual([]);
      expect((await store.people.find(id))?.lastSignInAt).toBeNull();
      const wrong = shown() === '000000' ? '000001' : '000000';
      await expect(give(wrong, cookies)).rejects.toMatchObject({ code: 'unauthenticated', details: {} });
      const opened = await give(` ${shown().replace(/^\d{3}/, '$& ')} `, cookies);
      expect(await identity.personOf({ cookie: asked(opened) })).toBe(id);
      expect((await store.people.find(id))?.lastSignInAt).not.toBeNull();
      expect(await store.accounts.sessions(id, new Date().toISOString())).toMatchObject([{ address }]);
      await expect(give(shown(), cookies)).rejects.toMatchObject({ code: 'unauthenticated', details: { again: true } });
      await expect(give(shown(), [])).rejects.toMatchObject({ code: 'unauthenticated', details: { again: true } });
    });

    it('a code that was used opens nothing again, as long as it is shown', async () => {
      const { store, identity } = fixture();
      const { id, shown } = await withApp(fixture(), 'hal@example.test');
      const code = shown();
      const opened = await give(code, (await begin('hal@example.test')).cookies);
      await expect(give(code, (await begin('hal@example.test')).cookies)).rejects.toMatchObject({
        code: 'unauthenticated',
        details: { again: true },
      });
      expect(await store.accounts.sessions(id, new Date().toISOString())).toHaveLength(1);
      expect(await identity.personOf({ cookie: asked(opened) })).toBe(id);
    });

    it('is of the person whose password it was, whoever else is signed in in the browser', async () => {
      const { identity, person } = fixture();
      const mine = await withApp(fixture(), 'bea@example.test');
      await person('cid@example.test', 'Cid', organisationId);
      const session = asked((await begin('cid@example.test')).cookies);
      const { cookies } = await begin('bea@example.test');
      const opened = await give(mine.shown(), cookies, `${session}; `);
      expect(await identity.personOf({ cookie: asked(opened) })).toBe(mine.id);
    });

    it('a recovery code opens once', async () => {
      const { store, identity } = fixture();
      const { id, codes } = await withApp(fixture(), 'dia@example.test');
      const [code = ''] = codes;
      const opened = await give(code, (await begin('dia@example.test')).cookies);
      expect(await identity.personOf({ cookie: asked(opened) })).toBe(id);
      const left = (await store.accounts.secondFactor(id))?.recoveryCodes ?? '';
      expect(await authenticator.recoveryCodesLeft(left)).toBe(9);
      await expect(give(code, (await begin('dia@example.test')).cookies)).rejects.toMatchObject({ code: 'unauthenticated' });
    });

    it('guessing ends: five codes a password, and after ten nobody guesses for a quarter of an hour', async () => {
      const { shown } = await withApp(fixture(), 'eli@example.test');
      // Each from a place of its own, which limits less.
      const guess = (cookies: readonly string[], n: number) =>
        fixture()
          .identity.giveCode({ code: `wrong-${n}`, address: `203.0.113.${n}` }, { cookie: asked(cookies) })
          .then(
            () => 'through',
            (error: { code: string; details: Record<string, unknown> }) => (error.details.again === true ? 'again' : error.code),
          );
      const outcomes: string[] = [];
      for (const round of [0, 1]) {
        const { cookies } = await fixture().identity.signIn({ email: 'eli@example.test', password, address: `198.51.100.${round}` }, {});
        for (let n = 0; n < 6; n += 1) outcomes.push(await guess(cookies, 10 * round + n));
      }
      expect(outcomes.slice(0, 6)).toEqual([...Array.from({ length: 5 }, () => 'unauthenticated'), 'again']);
      expect(outcomes.at(-1)).toBe('too_many');
      const { cookies } = await fixture().identity.signIn({ email: 'eli@example.test', password, address: '198.51.100.9' }, {});
      await expect(give(shown(), cookies)).rejects.toMatchObject({ code: 'too_many', details: { retryAfterSeconds: 900 } });
    });

    it('lets in nobody who is suspended, asks nobody whose app is not confirmed, and asks no more once it is ended', async () => {
      const { store, identity, person } = fixture();
      const { id, shown } = await withApp(fixture(), 'fay@example.test');
      const { cookies } = await begin('fay@example.test');
      await store.people.suspend(id, at(1));
      await expect(give(shown(), cookies)).rejects.toMatchObject({ code: 'forbidden' });
      await store.people.restore(id);
      expect(await store.accounts.beginSecondFactor(id, 'another')).toBe(false);
      expect(await store.people.find(id)).toMatchObject({ secondFactor: true });
      expect(await store.accounts.endSecondFactor(id)).toBe(true);
      expect(await store.accounts.endSecondFactor(id)).toBe(false);
      expect(await identity.personOf({ cookie: asked((await begin('fay@example.test')).cookies) })).toBe(id);

      const half = await person('gil@example.test', 'Gil', organisationId);
      await store.accounts.beginSecondFactor(half, (await authenticator.makeSecret('gil@example.test')).kept);
      expect((await begin('gil@example.test')).codeNeeded).toBe(false);
      expect(await store.accounts.setRecoveryCodes(half, 'kept')).toBe(false);
      expect(await store.accounts.beginSecondFactor(half, 'another')).toBe(true);
      expect(await store.accounts.secondFactor(half)).toEqual({ secret: 'another', recoveryCodes: '', confirmed: false });
      const both = await Promise.all([store.accounts.confirmSecondFactor(half, 'a'), store.accounts.confirmSecondFactor(half, 'b')]);
      expect(both.filter((each) => each)).toHaveLength(1);
      await expect(store.accounts.beginSecondFactor('nobody', 'secret')).rejects.toMatchObject({ code: 'not_found' });
      expect(await store.accounts.secondFactor('nobody')).toBeNull();
    });
  });
}
