import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type OpenProvider, openProvider, registered } from './support/oidc-provider.ts';
import { type OpenApi, openApi, webUrl } from './support/open-api.ts';
import { as, client, cookiesOf, refusal } from './support/person.ts';

let provider: OpenProvider;
let api: OpenApi;
beforeAll(async () => {
  provider = await openProvider(webUrl);
  const settings = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: registered.clientId, OIDC_CLIENT_SECRET: registered.clientSecret };
  api = await openApi({ settings: { ...settings, OIDC_NAME: 'Cinema login' } });
});
afterAll(async () => {
  await api.close();
  await provider.close();
});

const password = 'a password of mine';
const begin = (next = '/segments', { host } = api) =>
  fetch(`${host.url}/api/auth/sign-in/oidc`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: webUrl },
    body: JSON.stringify({ next }),
  });
/** Signs in at the provider as somebody, and comes back with what the browser was given. */
async function comeBack(account: string, next = '/segments', change = (back: URL) => back): Promise<Response> {
  const begun = await begin(next);
  const { url } = z.object({ url: z.string() }).parse(await begun.json());
  const back = change(await provider.signIn(url, account));
  return fetch(`${api.host.url}${back.pathname}${back.search}`, { redirect: 'manual', headers: { cookie: cookiesOf(begun) } });
}
async function add(email: string): Promise<string> {
  const administrator = await as(api.host.url, 'administrator');
  return (await administrator.people.add.mutate({ name: 'Noa', email, organisation: 'halden-street-releasing', role: 'analyst', password }))
    .id;
}

it('whoever is there signs in at the other server by their address, under their own name, and without a password', async () => {
  expect(await client(api.host.url).signIn.ways.query()).toEqual({ singleSignOn: 'Cinema login' });
  const id = await add('noa@halden.example');
  const answer = await comeBack('noa@halden.example', '/segments/new?from=list');
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/segments/new?from=list']);
  const person = client(api.host.url, { cookie: cookiesOf(answer) });
  expect(await person.session.who.query({})).toMatchObject({ person: { id, name: 'Noa', role: 'analyst' } });
  const administrator = await as(api.host.url, 'administrator');
  const { people } = await administrator.people.list.query({});
  expect(people.find((each) => each.id === id)?.lastSignInAt).not.toBeNull();
  // The second time they are known by the provider's own id for them.
  expect((await comeBack('noa@halden.example')).headers.get('location')).toBe('/segments');
});

it('nobody else gets in: who is not there, whose address is not verified, who is suspended, who comes back with somebody else’s answer', async () => {
  const refusedAs = async (answer: Promise<Response>) => {
    const { headers, status } = await answer;
    expect(headers.getSetCookie().filter((each) => each.includes('session_token=') && !each.includes('session_token=;'))).toEqual([]);
    return [status, headers.get('location')];
  };
  expect(await refusedAs(comeBack('stranger@halden.example'))).toEqual([302, '/sign-in?failed=unknown']);
  const id = await add('ona@halden.example');
  expect(await refusedAs(comeBack('unverified:ona@halden.example'))).toEqual([302, '/sign-in?failed=unknown']);
  const tampered = comeBack('ona@halden.example', '/segments', (back) => {
    back.searchParams.set('code', 'another');
    return back;
  });
  expect(await refusedAs(tampered)).toEqual([302, '/sign-in?failed=failed']);
  const { url } = z.object({ url: z.string() }).parse(await (await begin()).json());
  const stolen = await provider.signIn(url, 'ona@halden.example');
  // Another browser, which never began: its cookies are missing.
  const elsewhere = fetch(`${api.host.url}${stolen.pathname}${stolen.search}`, { redirect: 'manual' });
  expect(await refusedAs(elsewhere)).toEqual([302, '/sign-in?failed=failed']);
  const administrator = await as(api.host.url, 'administrator');
  await administrator.people.suspend.mutate({ person: id });
  expect(await refusedAs(comeBack('ona@halden.example'))).toEqual([302, '/sign-in?failed=suspended']);
  const { people } = await administrator.people.list.query({});
  expect(people.map(({ email }) => email)).not.toContain('stranger@halden.example');
});

it('the way back leads nowhere but to this dashboard', async () => {
  for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'segments', ''])
    expect([next, (await begin(next)).status]).toEqual([next, 400]);
});

it('a provider that does not answer is said so, and asked again; without one there is no such way', async () => {
  const away = await openApi({ settings: { OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_CLIENT_ID: 'marquee' } });
  for (let n = 0; n < 2; n += 1) expect((await begin('/segments', away)).status).toBe(503);
  await away.close();
  const none = await openApi();
  expect((await begin('/segments', none)).status).toBe(404);
  expect(await client(none.host.url).signIn.ways.query()).toEqual({ singleSignOn: null });
  expect(await refusal(client(none.host.url).session.who.query({}))).toMatchObject({ code: 'unauthenticated' });
  await none.close();
});
