import { type Actor, verbs } from '@marquee/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { appShows } from '../../src/testing/app-shows.ts';
import { openProduct, type Product, person, refusal } from './open-product.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct([]);
});
afterAll(() => product.close());

const { account, credentials, people } = verbs;
const administrator = person('Ada', 'administrator', 'platform', []);
const current = 'a password of mine';
let made = 0;

async function somebody() {
  const email = `coded-${++made}@studio.example`;
  const { id } = await people.add.call(product.as(administrator), {
    name: 'Mia',
    email,
    role: 'analyst',
    organisation: 'studio',
    password: current,
  });
  const studio = { id: 'studio', name: 'studio', kind: 'studio', exhibitors: [], apart: [] } as const;
  const actor: Actor = { kind: 'person', personId: id, name: 'Mia', role: 'analyst', session: `here-${made}`, organisation: studio };
  const expiresAt = new Date(product.ports.clock.now() + 86_400_000);
  for (const session of [`here-${made}`, `there-${made}`])
    await product.database.session.create({ data: { id: session, token: session, userId: id, expiresAt } });
  return { id, email, as: () => product.as(actor) };
}
const left = async (context: ReturnType<Product['as']>) => (await account.open.call(context, {})).recoveryCodesLeft;

it('an app is asked for once a code has confirmed it; ten recovery codes are told once, and everywhere else is signed out', async () => {
  const { id, email, as } = await somebody();
  const { key, uri } = await credentials.beginSecondFactor.call(as(), { current });
  expect(new URL(uri).searchParams.get('secret')).toBe(key);
  expect(decodeURIComponent(uri)).toContain(`otpauth://totp/Marquee:${email}`);
  expect(await left(as())).toBeNull();
  const shown = appShows(uri);
  const wrong = shown === '000000' ? '000001' : '000000';
  for (const code of [wrong, 'abc'])
    expect(await refusal(credentials.confirmSecondFactor.call(as(), { code }))).toMatchObject({ details: { issues: [{ path: '/code' }] } });
  const { recoveryCodes } = await credentials.confirmSecondFactor.call(as(), { code: shown.replace(/^\d{3}/, '$& ') });
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(await left(as())).toBe(10);
  expect((await people.sessions.call(product.as(administrator), { person: id })).sessions).toHaveLength(1);
  expect((await people.list.call(product.as(administrator), {})).people.find((each) => each.id === id)?.secondFactor).toBe(true);
  expect(await refusal(credentials.confirmSecondFactor.call(as(), { code: shown }))).toMatchObject({ code: 'conflict' });
  expect(await refusal(credentials.beginSecondFactor.call(as(), { current }))).toMatchObject({ code: 'conflict' });
  const kept = JSON.stringify([await product.database.twoFactor.findMany(), await product.ports.metadata.audit.list(1_000)]);
  for (const secret of [key, current, ...recoveryCodes]) expect(kept).not.toContain(secret);
});

it('whatever weakens it asks for the password, and an administrator resets it for whoever lost it, on record', async () => {
  const { id, as } = await somebody();
  for (const verb of [credentials.beginSecondFactor, credentials.endSecondFactor, credentials.newRecoveryCodes])
    expect(await refusal(verb.call(as(), { current: 'a guess of mine' }))).toMatchObject({ details: { issues: [{ path: '/current' }] } });
  expect(await refusal(credentials.newRecoveryCodes.call(as(), { current }))).toMatchObject({ code: 'conflict' });
  const enrol = async () => {
    const { uri } = await credentials.beginSecondFactor.call(as(), { current });
    return (await credentials.confirmSecondFactor.call(as(), { code: appShows(uri) })).recoveryCodes;
  };
  const first = await enrol();
  const { recoveryCodes } = await credentials.newRecoveryCodes.call(as(), { current });
  expect(recoveryCodes.filter((code) => first.includes(code))).toEqual([]);
  expect(await credentials.endSecondFactor.call(as(), { current })).toEqual({ ended: true });
  expect(await left(as())).toBeNull();
  await enrol();
  expect((await people.resetSecondFactor.call(product.as(administrator), { person: id })).secondFactor).toBe(false);
  expect(await left(as())).toBeNull();
  const actions = (await product.ports.metadata.audit.list(1_000)).filter(({ subject }) => subject === id).map(({ action }) => action);
  for (const action of ['beginSecondFactor', 'confirmSecondFactor', 'newRecoveryCodes', 'endSecondFactor'])
    expect(actions).toContain(`credentials.${action}`);
  expect(actions[0]).toBe('people.resetSecondFactor');
});
