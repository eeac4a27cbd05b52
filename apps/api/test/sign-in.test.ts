import { get } from 'node:http';
import { appShows } from '@marquee/platform/testing';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type OpenApi, openApi, webUrl } from './support/open-api.ts';
import { as, client, cookiesOf, emails, refusal, signIn } from './support/person.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

it('a session is a cookie that scripts cannot read and other sites do not send', async () => {
  const answer = await signIn(api.host.url, emails.analyst);
  expect(answer.status).toBe(200);
  const [cookie] = answer.headers.getSetCookie();
  expect(cookie).toMatch(/^marquee\./);
  expect(cookie).toMatch(/HttpOnly/i);
  expect(cookie).toMatch(/SameSite=Lax/i);
});

it('who signed in is known, until they sign out: the same cookie then opens nothing', async () => {
  const { url } = api.host;
  const cookie = cookiesOf(await signIn(url, emails.analyst));
  const person = client(url, { cookie });
  expect(await person.session.who.query({})).toMatchObject({
    person: { name: 'Mara Lindqvist', role: 'analyst' },
    organisation: { kind: 'distributor' },
    privacy: { smallest: 50 },
  });
  const headers = { cookie, origin: webUrl, 'content-type': 'application/json' };
  expect((await fetch(`${url}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' })).status).toBe(200);
  expect(await refusal(person.session.who.query({}))).toMatchObject({ code: 'unauthenticated', httpStatus: 401 });
});

it('a wrong password opens nothing, and nobody can sign up by themselves', async () => {
  const { url } = api.host;
  expect((await signIn(url, emails.analyst, 'not the password')).status).toBe(401);
  const body = JSON.stringify({ email: 'eve@example.test', password: 'a long password', name: 'Eve' });
  const headers = { 'content-type': 'application/json', origin: webUrl };
  expect((await fetch(`${url}/api/auth/sign-up/email`, { method: 'POST', headers, body })).ok).toBe(false);
});

it('without a session every verb is refused, and the demo people are told', async () => {
  const stranger = client(api.host.url);
  expect(await refusal(stranger.segments.list.query({}))).toMatchObject({ code: 'unauthenticated' });
  const people = await stranger.demo.people.query();
  expect(people.map((each) => each.role)).toEqual(['analyst', 'marketer', 'approver', 'administrator']);
  for (const { email, password } of people) expect((await signIn(api.host.url, email, password)).status).toBe(200);
});

it('a page of another site can neither sign in nor act in a person’s name', async () => {
  const { url } = api.host;
  expect((await signIn(url, emails.analyst, 'marquee-demo', 'https://evil.example')).status).toBe(403);
  const cookie = cookiesOf(await signIn(url, emails.analyst));
  const answer = await fetch(`${url}/trpc/segments.create`, {
    method: 'POST',
    headers: { cookie, origin: 'https://evil.example', 'content-type': 'application/json' },
    body: '{"json":{"name":"Planted","definition":{}}}',
  });
  expect(answer.status).toBe(403);
  expect((await (await as(url, 'analyst')).segments.list.query({})).segments.map((each) => each.name)).not.toContain('Planted');
});

it('who signed in, who out, and who was refused is on record, with from where, and never what was typed', async () => {
  const { url } = api.host;
  const log = (await as(url, 'administrator')).audit;
  await signIn(url, emails.approver, 'not the password');
  const cookie = cookiesOf(await signIn(url, emails.approver));
  const headers = { cookie, origin: webUrl, 'content-type': 'application/json' };
  await fetch(`${url}/api/auth/sign-out`, { method: 'POST', headers, body: '{}' });
  await signIn(url, 'my-secret-typed-here@example.test', 'not the password');
  const { entries } = await log.list.query({ action: 'session', limit: 4 });
  expect(entries.map(({ action, actor, subject, address }) => [action, actor.name ?? actor.id, subject?.name, address])).toEqual([
    ['session.signInRefused', 'nobody', undefined, '127.0.0.1'],
    ['session.signOut', 'Beatriz Hollis', undefined, '127.0.0.1'],
    ['session.signIn', 'Beatriz Hollis', undefined, '127.0.0.1'],
    ['session.signInRefused', 'nobody', 'Beatriz Hollis', '127.0.0.1'],
  ]);
  expect(JSON.stringify(entries)).not.toContain('my-secret-typed-here');
});

describe('guessing', () => {
  // Time stands still: on a slow machine a wait of a second would be over before the next guess arrives.
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  const guess = (email: string, claimed = '198.51.100.1', password = 'a guess of mine', { host } = api) =>
    fetch(`${host.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: webUrl, 'x-forwarded-for': claimed },
      body: JSON.stringify({ email, password }),
    });
  const rightly = (email: string) => guess(email, '198.51.100.1', 'marquee-demo');

  it('is slowed down whatever address the caller claims, and says when to come again', async () => {
    const statuses: number[] = [];
    for (let n = 0; n < 8; n += 1) statuses.push((await guess('guessed@example.test', `203.0.113.${n}, 192.0.2.7`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const refused = await guess('guessed@example.test', '192.0.2.7');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      error: { code: 'too_many', message: expect.stringMatching(/^Too many tries\. Try again in/) },
    });
  });

  it('at one person’s door leaves the neighbours alone', async () => {
    for (let n = 0; n < 6; n += 1) await guess(emails.marketer);
    expect((await rightly(emails.marketer)).status).toBe(429);
    expect((await rightly(emails.approver)).status).toBe(200);
  });

  it('at many doors at once gets no more than two answers at a time', async () => {
    const slow = await openApi({ hashing: 'usual' });
    const doors = Array.from({ length: 12 }, (_, n) => guess(`door-${n}@example.test`, undefined, undefined, slow));
    const statuses = (await Promise.all(doors)).map(({ status }) => status);
    await slow.close();
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(4);
  });
});

it('nothing else of the identity library is open: nobody renames themselves or looks around in it', async () => {
  const { url } = api.host;
  const cookie = cookiesOf(await signIn(url, emails.analyst));
  const headers = { cookie, origin: webUrl, 'content-type': 'application/json' };
  const paths = [
    ...['update-user', 'change-email', 'change-password', 'set-password', 'delete-user', 'sign-up/email', 'request-password-reset'],
    ...[
      'reset-password',
      'verify-password',
      'revoke-sessions',
      'update-session',
      'link-social',
      'sign-in/social',
      'send-verification-email',
    ],
    ...['enable', 'disable', 'verify-totp', 'verify-otp', 'send-otp', 'get-totp-uri', 'verify-backup-code', 'generate-backup-codes'].map(
      (one) => `two-factor/${one}`,
    ),
  ];
  for (const path of paths) {
    const answer = await fetch(`${url}/api/auth/${path}`, { method: 'POST', headers, body: '{"name":"Somebody Else"}' });
    expect([path, answer.status]).toEqual([path, 404]);
  }
  for (const path of ['get-session', 'list-sessions', 'ok', 'error', 'list-accounts', 'callback/x'])
    expect([path, (await fetch(`${url}/api/auth/${path}`, { headers: { cookie } })).status]).toEqual([path, 404]);
  expect(await client(url, { cookie }).session.who.query({})).toMatchObject({ person: { name: 'Mara Lindqvist' } });
});

it('where a code is asked for, the password opens nothing without it', async () => {
  const { url } = api.host;
  const administrator = await as(url, 'administrator');
  const [email, password] = ['ona@halden.example', 'a password of mine'];
  await administrator.people.add.mutate({ name: 'Ona', email, organisation: 'halden-street-releasing', role: 'analyst', password });
  const cookie = cookiesOf(await signIn(url, email, password));
  const post = (path: string, sent: string, body: unknown) =>
    fetch(`${url}/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: webUrl, cookie: sent },
      body: JSON.stringify(body),
    });
  const begunKey = await post('account/beginSecondFactor', cookie, { current: password });
  const { uri } = z.object({ uri: z.string() }).parse(await begunKey.json());
  const code = () => appShows(uri);
  expect((await post('account/confirmSecondFactor', cookie, { code: code() })).status).toBe(200);
  const begun = await signIn(url, email, password);
  expect(await begun.json()).toEqual({ ok: true, codeNeeded: true });
  const waiting = cookiesOf(begun);
  expect(await refusal(client(url, { cookie: waiting }).session.who.query({}))).toMatchObject({ code: 'unauthenticated' });
  for (const wrong of [{}, { code: 7 }, { code: '' }]) expect((await post('sign-in/code', waiting, wrong)).status).toBe(400);
  expect((await post('sign-in/code', waiting, { code: 'wrong-wrong' })).status).toBe(401);
  const opened = cookiesOf(await post('sign-in/code', waiting, { code: code() }));
  expect(await client(url, { cookie: opened }).session.who.query({})).toMatchObject({ person: { name: 'Ona' } });
});

it('a sign-in is an address and a password, and no more than that is taken', async () => {
  const post = (body: string, type = 'application/json') =>
    fetch(`${api.host.url}/api/auth/sign-in/email`, { method: 'POST', headers: { 'content-type': type, origin: webUrl }, body });
  const rightful = { email: emails.analyst, password: 'marquee-demo' };
  for (const wrong of ['', '{', '[]', 'null', '{}', '{"email":1,"password":2}', JSON.stringify({ ...rightful, email: ['a'] })])
    expect([wrong, (await post(wrong)).status]).toEqual([wrong, 400]);
  expect((await post('email=a&password=b', 'application/x-www-form-urlencoded')).status).toBe(415);
  expect((await post(JSON.stringify({ ...rightful, callbackURL: '\n{"level":50}' }))).status).toBe(200);
  expect((await post(JSON.stringify({ ...rightful, password: 'x'.repeat(20_000) }))).status).toBe(413);
});

it('the API answers under its own names alone', async () => {
  const { host, port } = new URL(api.host.url);
  const asked = (name: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      get({ host: '127.0.0.1', port, path: '/trpc/demo.people', headers: { host: name } }, (answer) =>
        resolve(answer.resume().statusCode),
      ).on('error', reject);
    });
  for (const own of [host, `localhost:${port}`, new URL(webUrl).host, `[::1]:${port}`]) expect([own, await asked(own)]).toEqual([own, 200]);
  for (const foreign of [`rebound.example:${port}`, 'localhost.rebound.example', '192.168.1.7'])
    expect([foreign, await asked(foreign)]).toEqual([foreign, 403]);
});
