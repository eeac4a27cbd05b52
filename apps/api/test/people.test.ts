import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenApi, openApi } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';
import { as, client, cookiesOf, emails, refusal, signIn } from './support/person.ts';

let api: OpenApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

const newcomer = { name: 'Noa', email: 'noa@halden-street-releasing.example', organisation: 'halden-street-releasing' } as const;

it('whom an administrator adds signs in with the password that was told once, until suspended: at once, in every browser', async () => {
  const { url } = api.host;
  const administrator = await as(url, 'administrator');
  const { id, password } = await administrator.people.add.mutate({ ...newcomer, role: 'analyst' });
  if (password === null) throw new Error('No password was told.');
  const cookies = [];
  for (let browser = 0; browser < 2; browser += 1) cookies.push(cookiesOf(await signIn(url, newcomer.email, password)));
  const [one = '', other = ''] = cookies;
  expect(await client(url, { cookie: one }).session.who.query({})).toMatchObject({ person: { id, role: 'analyst' } });
  await administrator.people.setRole.mutate({ person: id, role: 'marketer' });
  expect(await client(url, { cookie: one }).session.who.query({})).toMatchObject({ person: { role: 'marketer' } });
  expect(await administrator.people.suspend.mutate({ person: newcomer.email })).not.toHaveProperty('password');
  for (const cookie of [one, other])
    expect(await refusal(client(url, { cookie }).session.who.query({}))).toMatchObject({ code: 'unauthenticated', httpStatus: 401 });
  const again = await signIn(url, newcomer.email, password);
  expect(again.status).toBe(403);
  expect(await again.json()).toMatchObject({ error: { code: 'forbidden', message: expect.stringMatching(/suspended/) } });
  expect(again.headers.getSetCookie()).toEqual([]);
  await administrator.people.restore.mutate({ person: id });
  expect((await signIn(url, newcomer.email, password)).status).toBe(200);
});

it('for nobody else is there such a verb, and nobody does it to themselves', async () => {
  const { url } = api.host;
  for (const role of ['analyst', 'marketer', 'approver'] as const) {
    const person = await as(url, role);
    const asStrange = (verb: string) => ({ code: 'not_found', httpStatus: 404, message: `There is no verb ${verb}.` });
    expect(await refusal(person.people.list.query({}))).toMatchObject(asStrange('people.list'));
    expect(await refusal(person.people.suspend.mutate({ person: emails.administrator }))).toMatchObject(asStrange('people.suspend'));
    expect(await refusal(person.organisations.list.query({}))).toMatchObject(asStrange('organisations.list'));
    const more = person.organisations.grant.mutate({ organisation: 'halden-street-releasing', exhibitors: ['lumen'] });
    expect(await refusal(more)).toMatchObject(asStrange('organisations.grant'));
  }
  const administrator = await as(url, 'administrator');
  expect(await refusal(administrator.people.suspend.mutate({ person: emails.administrator }))).toMatchObject({
    code: 'conflict',
    details: { issues: [{ path: '/person' }] },
  });
  expect(await operatorOf(api.host).call('people.list', { organisation: 'marquee-platform' })).toMatchObject({
    people: [{ email: emails.administrator, suspendedAt: null }],
  });
});
