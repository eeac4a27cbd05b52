import { type Actor, verbs } from '@marquee/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct([]);
});
afterAll(() => product.close());

const { account, credentials, people } = verbs;
const administrator = person('Ada', 'administrator', 'platform', []);
const password = 'a password of mine';
let made = 0;

/** Somebody with an account, who asks in a session; and the ids of two more of their sessions. */
async function somebody(role: 'analyst' | 'administrator' = 'analyst', organisation = 'studio') {
  const email = `own-${++made}@studio.example`;
  const added = await people.add.call(product.as(administrator), { name: 'Mia', email, role, organisation, password });
  const sessions = ['here', 'there', 'elsewhere'].map((where) => `${where}-${made}`);
  const expiresAt = new Date(product.ports.clock.now() + 86_400_000);
  for (const id of sessions) await product.database.session.create({ data: { id, userId: added.id, token: id, expiresAt } });
  const [session = ''] = sessions;
  const actor: Actor = {
    kind: 'person',
    personId: added.id,
    name: 'Mia',
    role,
    session,
    organisation: {
      id: organisation,
      name: organisation,
      kind: organisation === 'platform' ? 'platform' : 'studio',
      exhibitors: [],
      apart: [],
    },
  };
  return { id: added.id, email, sessions, as: () => product.as(actor) };
}
const openSessions = async (id: string) =>
  (await people.sessions.call(product.as(administrator), { person: id })).sessions.map((each) => each.id).sort();
const entryOf = async (action: string, subject: string) =>
  (await product.ports.metadata.audit.list(1_000)).find((entry) => entry.action === action && entry.subject === subject);

describe('one’s own account', () => {
  it('is told with the sessions, the one that is asked in marked, and renamed', async () => {
    const { id, email, sessions, as } = await somebody();
    const told = await account.open.call(as(), {});
    expect(told).toMatchObject({ name: 'Mia', email });
    expect(told.sessions.filter(({ current }) => current).map((each) => each.id)).toEqual([sessions[0]]);
    expect(told.sessions).toHaveLength(3);
    expect(await account.rename.call(as(), { name: '  Mia\tLind' })).toEqual({ name: 'Mia Lind' });
    expect((await product.ports.metadata.people.find(id))?.name).toBe('Mia Lind');
    expect(await entryOf('account.rename', id)).toMatchObject({ actor: id, changedTo: '{"name":"Mia Lind"}' });
    expect(await refusal(account.rename.call(as(), { name: ' ' }))).toMatchObject({ details: { issues: [{ path: '/name' }] } });
  });

  it('is signed out of one browser or of all others; nobody ends a session of somebody else by its id', async () => {
    const [one, other] = [await somebody(), await somebody()];
    const [here = '', there = '', elsewhere = ''] = one.sessions;
    expect(await refusal(account.endSession.call(other.as(), { session: there }))).toMatchObject({ code: 'not_found' });
    await account.endSession.call(one.as(), { session: there });
    expect(await openSessions(one.id)).toEqual([elsewhere, here].sort());
    expect(await account.endOtherSessions.call(one.as(), {})).toEqual({ ended: 1 });
    expect(await openSessions(one.id)).toEqual([here]);
    expect(await openSessions(other.id)).toHaveLength(3);
    expect(await entryOf('account.endOtherSessions', one.id)).toMatchObject({ actor: one.id });
  });

  it('has another password only for whoever gives the one before; that signs out everywhere else, and no log has either', async () => {
    const { id, sessions, as } = await somebody();
    const wrong = credentials.changePassword.call(as(), { current: 'not my password', password: 'another of mine' });
    expect(await refusal(wrong)).toMatchObject({ code: 'bad_request', details: { issues: [{ path: '/current' }] } });
    const weak = credentials.changePassword.call(as(), { current: password, password: 'short' });
    expect(await refusal(weak)).toMatchObject({ details: { issues: [{ path: '/password' }] } });
    expect(await openSessions(id)).toHaveLength(3);
    await credentials.changePassword.call(as(), { current: password, password: 'another of mine' });
    expect(await openSessions(id)).toEqual([sessions[0]]);
    const hash = (await product.ports.metadata.accounts.passwordHash(id)) ?? '';
    expect(await product.ports.passwords.matches(hash, 'another of mine')).toBe(true);
    expect(await entryOf('credentials.changePassword', id)).toMatchObject({ actor: id, changedTo: null });
    expect(JSON.stringify(await product.ports.metadata.audit.list(1_000))).not.toMatch(/another of mine|a password of mine/);
  });

  it('is left by whoever asks, but for the last administrator; an administrator lets them in again', async () => {
    const { id, as } = await somebody();
    await account.leave.call(as(), {});
    expect(await openSessions(id)).toEqual([]);
    expect((await product.ports.metadata.people.find(id))?.suspendedAt).not.toBeNull();
    expect((await people.restore.call(product.as(administrator), { person: id })).suspendedAt).toBeNull();
    const last = await somebody('administrator', 'platform');
    expect(await refusal(account.leave.call(last.as(), {}))).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/last administrator/),
    });
    await somebody('administrator', 'platform');
    await account.leave.call(last.as(), {});
    expect(await openSessions(last.id)).toEqual([]);
  });

  it('is none of the operator’s', async () => {
    expect(await refusal(account.open.call(product.as(operator), {}))).toMatchObject({
      code: 'forbidden',
      message: expect.stringMatching(/no account/),
    });
  });
});

it('an administrator ends somebody’s sessions, one or all, on record', async () => {
  const { id, email, sessions } = await somebody();
  const ask = (input: Record<string, unknown>) => people.endSessions.call(product.as(administrator), { person: email, ...input });
  expect(await ask({ session: sessions[1] })).toEqual({ ended: 1 });
  expect(await refusal(ask({ session: sessions[1] }))).toMatchObject({ code: 'not_found' });
  expect(await ask({})).toEqual({ ended: 2 });
  expect(await openSessions(id)).toEqual([]);
  expect(await entryOf('people.endSessions', id)).toMatchObject({ actor: 'ada' });
  expect(await refusal(people.sessions.call(product.as(administrator), { person: 'nobody' }))).toMatchObject({ code: 'not_found' });
});
