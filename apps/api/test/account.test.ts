import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type OpenApi, openApi, webUrl } from './support/open-api.ts';
import { as, client, cookiesOf, refusal, signIn } from './support/person.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());
// Time stands still: on a slow machine a wait of a second would be over before the next try arrives.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

const email = 'noa@halden.example';
const password = 'a password of mine';
const idler = { name: 'Ida', email: 'ida@halden.example', password };
const change = (cookie: string, body: unknown, verb = 'changePassword') =>
  fetch(`${api.host.url}/api/auth/account/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: webUrl, cookie },
    body: JSON.stringify(body),
  });

it('a password is changed by whoever gives the one before: other browsers are signed out, guesses are slowed down', async () => {
  const { url } = api.host;
  const administrator = await as(url, 'administrator');
  await administrator.people.add.mutate({ name: 'Noa', email, organisation: 'halden-street-releasing', role: 'analyst', password });
  const [here, there] = [cookiesOf(await signIn(url, email, password)), cookiesOf(await signIn(url, email, password))];
  expect((await change('', { current: password, password: 'another of mine' })).status).toBe(401);
  expect((await change(here, { current: password, password: 'another of mine' }, 'constructor')).status).toBe(404);
  const refused = await change(here, { current: 'a guess of mine', password: 'another of mine' });
  expect([refused.status, await refused.json()]).toMatchObject([400, { error: { details: { issues: [{ path: '/current' }] } } }]);
  const { sessions } = await client(url, { cookie: here }).account.open.query({});
  expect(sessions.map(({ current, address }) => [current, address]).sort()).toEqual([
    [false, '127.0.0.1'],
    [true, '127.0.0.1'],
  ]);
  expect((await change(here, { current: password, password: 'another of mine' })).status).toBe(200);
  expect(await client(url, { cookie: here }).session.who.query({})).toMatchObject({ person: { name: 'Noa' } });
  expect(await refusal(client(url, { cookie: there }).session.who.query({}))).toMatchObject({ code: 'unauthenticated' });
  expect((await signIn(url, email, password)).status).toBe(401);
  expect((await signIn(url, email, 'another of mine')).status).toBe(200);
  const statuses: number[] = [];
  for (let n = 0; n < 7; n += 1) statuses.push((await change(here, { current: `a guess ${n}`, password: 'another of mine' })).status);
  expect(statuses).toEqual([400, 400, 400, 400, 400, 429, 429]);
});

it('a session ends after a day in which nothing was asked, and no later than a week after it was opened', async () => {
  const hour = 3_600_000;
  const administrator = await as(api.host.url, 'administrator');
  await administrator.people.add.mutate({ ...idler, organisation: 'halden-street-releasing', role: 'analyst' });
  const [used, left] = [
    cookiesOf(await signIn(api.host.url, idler.email, password)),
    cookiesOf(await signIn(api.host.url, idler.email, password)),
  ];
  const asks = (cookie: string) => refusal(client(api.host.url, { cookie }).session.who.query({}));
  for (let passed = 0; passed < 7 * 24 - 23; passed += 23) {
    vi.setSystemTime(Date.now() + 23 * hour);
    expect(await client(api.host.url, { cookie: used }).session.who.query({})).toMatchObject({ person: { name: 'Ida' } });
  }
  expect(await asks(left)).toMatchObject({ code: 'unauthenticated' });
  const { sessions } = await client(api.host.url, { cookie: used }).account.open.query({});
  expect(sessions).toHaveLength(1);
  vi.setSystemTime(Date.now() + 23 * hour);
  expect(await asks(used)).toMatchObject({ code: 'unauthenticated' });
});

it('a password that is among the first to be tried is refused, with the word for it; the person’s own name and address are among them', async () => {
  const { url } = api.host;
  const administrator = await as(url, 'administrator');
  const of = { organisation: 'halden-street-releasing', role: 'analyst' } as const;
  const her = { name: 'Ingeborg', email: 'ingeborg@halden.example' };
  await administrator.people.add.mutate({ ...her, password, ...of });
  const cookie = cookiesOf(await signIn(url, her.email, password));
  for (const guessable of ['password12', 'Ingeborg2026', 'releasing12', 'marqueemarquee', 'aaaaaaaaaaaaaaaa']) {
    const refused = await change(cookie, { current: password, password: guessable });
    expect([guessable, refused.status, await refused.json()]).toMatchObject([
      guessable,
      400,
      { error: { details: { issues: [{ path: '/password', message: expect.stringMatching(/first passwords/) }] } } },
    ]);
  }
  const sven = { name: 'Sven Ekberg', email: 'sven@halden.example', password: 'ekberg2026', ...of };
  expect(await refusal(administrator.people.add.mutate(sven))).toMatchObject({ code: 'bad_request' });
  expect(await refusal(administrator.people.newPassword.mutate({ person: her.email, password: 'football2026' }))).toMatchObject({
    code: 'bad_request',
  });
});
