import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenApi, openApi } from './support/open-api.ts';
import { as } from './support/person.ts';

let api: OpenApi;
let priya: Awaited<ReturnType<typeof as>>;
let key: string;
beforeAll(async () => {
  api = await openApi();
  priya = await as(api.host.url, 'administrator');
  await priya.exhibitors.add.mutate({ id: 'velvet', name: 'Velvet Rooms' });
  ({ key } = await priya.apiKeys.issue.mutate({ organisation: 'marquee-platform', name: 'Requests', role: 'administrator' }));
});
afterAll(() => api.close());

const memberId = 'member-4711-of-the-velvet-rooms';
async function erase(body: object, idempotencyKey: string) {
  const answer = await fetch(`${api.host.url}/api/v1/erasures`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
    body: JSON.stringify(body),
  });
  return { status: answer.status, replayed: answer.headers.get('idempotency-replayed'), text: await answer.text() };
}
const recorded = async () => (await priya.audit.list.query({ action: 'moviegoers.erase' })).entries.length;
/** Which files of the data folder have these bytes. */
async function filesWith(text: string): Promise<readonly string[]> {
  const data = path.join(api.folder, 'data');
  const files = (await readdir(data)).filter((name) => name.startsWith('metadata'));
  const found = await Promise.all(files.map(async (name) => ((await readFile(path.join(data, name))).includes(text) ? [name] : [])));
  return found.flat();
}

it('an erasure that comes again is done once and answered to the letter, and what is kept of it names nobody', async () => {
  const asked = { exhibitor: 'velvet', memberId };
  const first = await erase(asked, 'request-1');
  expect([first.status, first.replayed]).toEqual([200, null]);
  const { moviegoer, mark } = JSON.parse(first.text);
  const again = await erase(asked, 'request-1');
  expect(again).toEqual({ status: 200, replayed: 'true', text: first.text });
  expect(await recorded()).toBe(1);
  for (const secret of [memberId, moviegoer]) expect(await filesWith(secret), secret).toEqual([]);
  // What is looked for would be found: the mark is kept.
  expect(await filesWith(mark)).not.toEqual([]);
});

it('the same key with another member is refused, and by the moviegoer’s id it is a request of its own', async () => {
  expect((await erase({ exhibitor: 'velvet', memberId: `${memberId}-2` }, 'request-1')).status).toBe(422);
  const { moviegoer } = JSON.parse((await erase({ exhibitor: 'velvet', memberId }, 'request-1')).text);
  const first = await erase({ moviegoer }, 'request-2');
  expect(first).toMatchObject({ status: 200, replayed: null });
  expect(await erase({ moviegoer }, 'request-2')).toEqual({ status: 200, replayed: 'true', text: first.text });
  expect(JSON.parse(first.text).moviegoer).toBe(moviegoer);
});

it('a replay of dead letters that comes again is answered as it was', async () => {
  const replay = async () => {
    const answer = await fetch(`${api.host.url}/api/v1/dead-letters/replay`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': 'replay-1' },
      body: JSON.stringify({ exhibitor: 'velvet' }),
    });
    return [answer.status, answer.headers.get('idempotency-replayed'), await answer.text()];
  };
  const [status, , text] = await replay();
  expect([status, text]).toEqual([200, '{"replayed":0,"refused":0}']);
  expect(await replay()).toEqual([200, 'true', text]);
});
