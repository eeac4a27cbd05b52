import { afterAll, beforeAll, expect, it } from 'vitest';
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

it('guessing is slowed down, and one caller’s attempts do not use up another’s', async () => {
  const guess = (address: string) =>
    fetch(`${api.host.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: webUrl, 'x-forwarded-for': address },
      // No password: refused before the costly comparison, and counted all the same.
      body: '{}',
    });
  const guesses = await Promise.all(Array.from({ length: 70 }, () => guess('203.0.113.9')));
  expect(new Set(guesses.map((each) => each.status))).toEqual(new Set([400, 429]));
  expect((await guess('203.0.113.10')).status).toBe(400);
});
