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

const post = (path: string, body: unknown, origin = webUrl) =>
  fetch(`${api.host.url}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  });
const joiner = { name: 'Noa', password: 'a password of mine' };

async function invited(email: string): Promise<string> {
  const administrator = await as(api.host.url, 'administrator');
  const { link } = await administrator.people.invite.mutate({ email, organisation: 'halden-street-releasing', role: 'analyst' });
  expect(link.startsWith(`${webUrl}/join#`)).toBe(true);
  return new URL(link).hash.slice(1);
}

it('whoever is invited joins by the link without a session, signs in with the password they chose, and is then nobody who could join', async () => {
  const token = await invited('noa@halden.example');
  const looked = await post('join/look', { token });
  expect([looked.status, await looked.json()]).toMatchObject([
    200,
    { email: 'noa@halden.example', organisation: { name: 'Halden Street Releasing' } },
  ]);
  expect((await post('join', { token, ...joiner }, 'https://evil.example')).status).toBe(403);
  expect((await post('join', { token, ...joiner })).status).toBe(200);
  const answer = await signIn(api.host.url, 'noa@halden.example', joiner.password);
  expect(answer.status).toBe(200);
  const person = client(api.host.url, { cookie: cookiesOf(answer) });
  expect(await person.session.who.query({})).toMatchObject({ person: { name: 'Noa', role: 'analyst' } });
  expect(await refusal(person.people.invite.mutate({ organisation: 'halden-street-releasing', role: 'analyst' }))).toMatchObject({
    code: 'not_found',
  });
  const again = await post('join', { token, ...joiner });
  expect([again.status, await again.json()]).toMatchObject([409, { error: { details: { state: 'used' } } }]);
});

it('guessing links is slowed down as guessing passwords is', async () => {
  const statuses: number[] = [];
  for (let n = 0; n < 7; n += 1) statuses.push((await post('join/look', { token: `mqj_guess-${n}` })).status);
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  expect(statuses[0]).toBe(404);
});
