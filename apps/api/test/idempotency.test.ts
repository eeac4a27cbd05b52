import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenApi, openApi } from './support/open-api.ts';
import { as } from './support/person.ts';

let api: OpenApi;
let priya: Awaited<ReturnType<typeof as>>;
beforeAll(async () => {
  api = await openApi();
  priya = await as(api.host.url, 'administrator');
});
afterAll(() => api.close());

const women = { version: 1, where: { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] } };
const keyOf = async () =>
  (await priya.apiKeys.issue.mutate({ organisation: 'halden-street-releasing', name: 'Writes', role: 'analyst' })).key;

/** Asks with a key, and with an idempotency key where there is one. */
function asking(key: string) {
  return async (method: string, path: string, body: unknown, idempotencyKey?: string) => {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    const answer = await fetch(`${api.host.url}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return {
      status: answer.status,
      replayed: answer.headers.get('idempotency-replayed'),
      text: await answer.text(),
      headers: answer.headers,
    };
  };
}
type Ask = ReturnType<typeof asking>;
const namesOf = async (ask: Ask) =>
  (JSON.parse((await ask('GET', '/segments', undefined)).text).segments as { readonly name: string }[]).map(({ name }) => name);
const made = async (ask: Ask, name: string) => (await namesOf(ask)).filter((one) => one.includes(name)).length;

it('a write that comes again is done once, and answered to the letter as it was at first', async () => {
  const ask = asking(await keyOf());
  const { id } = JSON.parse((await ask('POST', '/segments', { name: 'Copied', definition: women })).text);
  const first = await ask('POST', `/segments/${id}/duplicate`, {}, 'copy-1');
  expect([first.status, first.replayed]).toEqual([200, null]);
  const again = await ask('POST', `/segments/${id}/duplicate`, {}, 'copy-1');
  expect(again).toMatchObject({ status: 200, replayed: 'true', text: first.text });
  expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'));
  expect(await made(ask, 'Copied')).toBe(2);
  const entries = (await priya.audit.list.query({ text: JSON.parse(first.text).id })).entries;
  expect(entries.map(({ action }) => action)).toEqual(['segments.duplicate']);
});

it('a key that comes with something else is refused, and stands for itself with another API key', async () => {
  const ask = asking(await keyOf());
  const other = asking(await keyOf());
  expect((await ask('POST', '/segments', { name: 'Stands', definition: women }, 'stands')).status).toBe(200);
  const renamed = await ask('POST', '/segments', { name: 'Stands differently', definition: women }, 'stands');
  expect([renamed.status, JSON.parse(renamed.text)]).toMatchObject([422, { code: 'key_reused', title: expect.any(String) }]);
  expect(renamed.headers.get('content-type')).toContain('application/problem+json');
  expect((await ask('PUT', '/segments/x/name', { name: 'Stands' }, 'stands')).status).toBe(422);
  expect((await other('POST', '/segments', { name: 'Stands differently', definition: women }, 'stands')).status).toBe(200);
});

it('what was refused has done nothing: the same key is free again', async () => {
  const ask = asking(await keyOf());
  const nameless = await ask('POST', '/segments', { name: '', definition: women }, 'mended');
  expect([nameless.status, nameless.replayed]).toEqual([400, null]);
  expect((await ask('POST', '/segments', { name: 'Mended', definition: women }, 'mended')).status).toBe(200);
});

it('of the same write many times at once, one is done; the others have its answer or are told to ask again', async () => {
  const ask = asking(await keyOf());
  const { id } = JSON.parse((await ask('POST', '/segments', { name: 'At once', definition: women })).text);
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask('POST', `/segments/${id}/duplicate`, {}, 'at once')));
  const done = answers.filter(({ status }) => status === 200);
  expect(new Set(done.map(({ text }) => text)).size).toBe(1);
  expect(done.filter(({ replayed }) => replayed === null)).toHaveLength(1);
  for (const { status, headers } of answers.filter(({ status }) => status !== 200))
    expect([status, headers.get('retry-after')]).toEqual([409, '1']);
  expect(await made(ask, 'At once')).toBe(2);
});

it('questions take no notice of it, and what is no key is refused', async () => {
  const ask = asking(await keyOf());
  for (const gender of ['female', 'male']) {
    const definition = { ...women, where: { ...women.where, value: [gender] } };
    expect(await ask('POST', '/audiences/count', { definition }, 'a question')).toMatchObject({ status: 200, replayed: null });
  }
  for (const none of ['', 'x'.repeat(256), 'clé']) {
    const refused = await ask('POST', '/segments', { name: 'None', definition: women }, none);
    expect([none, refused.status, JSON.parse(refused.text).errors?.[0]?.pointer]).toEqual([none, 400, '#/Idempotency-Key']);
  }
  expect((await ask('POST', '/segments', { name: 'Longest', definition: women }, 'x'.repeat(255))).status).toBe(200);
});
