import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { generate } from '@marquee/sample-data';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenApi, openApi } from './support/open-api.ts';
import { operatorOf } from './support/operator.ts';

let api: OpenApi;
let exhibitor: string;
let site: string;
let key: string;

beforeAll(async () => {
  api = await openApi();
  const feeds = path.join(api.folder, 'feeds');
  await generate({ moviegoers: 1_000, seed: 1, until: '2026-11-20', out: feeds });
  await operatorOf(api.host).imported(feeds);
  const [first = ''] = (await readFile(path.join(feeds, 'catalog', 'sites.csv'), 'utf8')).split('\n').slice(1);
  [, exhibitor = '', site = ''] = first.split(',');
  key = (await call('exhibitorKeys.issue', { exhibitor })).key;
});
afterAll(() => api.close());

const call = async (verb: string, input: unknown) => JSON.parse(JSON.stringify(await operatorOf(api.host).call(verb, input)));
const push = (feed: string, body: string | Uint8Array, bearer: string | null = key) =>
  fetch(`${api.host.url}/push/v1/${feed}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }) },
    body,
  });
const results = async (response: Response) =>
  (await response.text())
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
const ndjson = (...rows: readonly unknown[]) => rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');

const member = (id: string, changes = {}) => ({
  member_id: id,
  gender: 'female',
  email_opt_in: true,
  has_email: true,
  updated_at: '2026-11-01T10:00:00Z',
  ...changes,
});
const transaction = (id: string, memberId: string, changes = {}) => ({
  ...{ transaction_id: id, member_id: memberId, purchased_at: '2026-11-01T10:00:00Z', site_code: site, session_start: '2026-11-02T19:30' },
  ...{ film_code: 'X', ticket_lines: ['adult:2:12.50'], status: 'sold', updated_at: '2026-11-01T10:00:00Z', ...changes },
});
/** How many visits a member has on record; null for one who is not. */
const visitsOf = async (memberId: string): Promise<number | null> => {
  const [moviegoer] = (await call('operations.pseudonym', { exhibitor, memberIds: [memberId] })).moviegoers;
  const asked = call('audiences.why', { moviegoer, definition: { version: 1, where: { kind: 'visits' } } });
  return asked.then(
    (why) => why.moviegoer.visits,
    () => null,
  );
};

describe('pushing rows', () => {
  it('tells of each row whether it was accepted or why not, in the order of its lines', async () => {
    const body = ndjson(
      transaction('P1', 'push-1'),
      '',
      transaction('P2', 'push-1', { site_code: 'nowhere' }),
      'not JSON',
      transaction('P3', 'push-2'),
    );
    const response = await push('transactions', body);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/x-ndjson; charset=utf-8']);
    expect(await results(response)).toEqual([
      { line: 1, status: 'accepted' },
      { line: 3, status: 'refused', reason: 'unknown_site', detail: expect.stringContaining('nowhere') },
      { line: 4, status: 'refused', reason: 'not_parseable', detail: expect.any(String) },
      { line: 5, status: 'accepted' },
    ]);
    const members = await results(await push('members', ndjson(member('push-1'), member('push-3', { gender: 'x' }))));
    expect(members.map(({ status, reason }) => [status, reason])).toEqual([
      ['accepted', undefined],
      ['refused', 'unknown_gender'],
    ]);
    await expect.poll(() => visitsOf('push-1'), { timeout: 60_000 }).toBe(1);
    expect(await visitsOf('push-3')).toBeNull();
  });

  it('refuses what a file would be refused for, with the same word, and takes the rows beside it', async () => {
    const rows: readonly (readonly [reason: string, changes: object])[] = [
      ['out_of_range', { session_start: '9999-12-31T00:00' }],
      ['out_of_range', { updated_at: '9999-12-31T00:00:00Z' }],
      ['purchase_after_update', { purchased_at: '2026-11-02T10:00:00Z' }],
      ['amount_too_large', { ticket_lines: ['adult:1:10000.01'] }],
      ['amount_too_large', { ticket_lines: ['adult:1000001:0.00'] }],
      ['forbidden_character', { format: '2\u001fd' }],
      ['value_too_long', { channel: 'w'.repeat(1_001) }],
      ['missing_value', { member_id: '\u200b' }],
      ['duplicate_column', { STATUS: 'sold', Status: 'sold', status: undefined }],
    ];
    const body = ndjson(transaction('R0', 'push-20'), ...rows.map(([, changes], i) => transaction(`R${i + 1}`, 'push-20', changes)));
    for (const end of ['\n', '\r\n', '\r']) {
      const found = await results(await push('transactions', body.replaceAll('\n', end)));
      expect(found.map(({ line, reason }) => [line, reason])).toEqual([[1, undefined], ...rows.map(([reason], i) => [i + 2, reason])]);
    }
    await expect.poll(() => visitsOf('push-20'), { timeout: 60_000 }).toBe(1);
  });

  it('changes nothing the second time, and a refused row stays one dead letter', async () => {
    const body = ndjson(transaction('Q1', 'push-4'), transaction('Q2', 'push-4', { site_code: 'nowhere else' }));
    const letters = async () => {
      const list: { file: string }[] = (await call('deadLetters.list', { exhibitor })).letters;
      return list.filter(({ file }) => file === 'pushed.ndjson').length;
    };
    const before = await letters();
    await push('transactions', body);
    await expect.poll(() => visitsOf('push-4'), { timeout: 60_000 }).toBe(1);
    expect((await results(await push('transactions', `\n${body}`))).map(({ status }) => status)).toEqual(['accepted', 'refused']);
    expect(await letters()).toBe(before + 1);
    await push('transactions', ndjson(transaction('Q3', 'push-4', { session_start: '2026-11-03T19:30' })));
    await expect.poll(() => visitsOf('push-4'), { timeout: 60_000 }).toBe(2);
  });

  it('is for whoever has the exhibitor’s key, until it is revoked', async () => {
    for (const wrong of [null, 'mqk_wrong', `${key}x`]) expect((await push('members', ndjson(member('n')), wrong)).status).toBe(401);
    const [first, second] = [(await call('exhibitorKeys.issue', { exhibitor })).key, key];
    expect(first).not.toBe(second);
    expect((await push('members', '', first)).status).toBe(200);
    expect(await call('exhibitorKeys.revoke', { exhibitor })).toEqual({ exhibitor, revoked: 2 });
    for (const ended of [first, second]) expect((await push('members', '', ended)).status).toBe(401);
    key = (await call('exhibitorKeys.issue', { exhibitor })).key;
    await expect(call('exhibitorKeys.issue', { exhibitor: 'nobody' })).rejects.toThrow('There is no exhibitor nobody');
  });

  it('refuses what is too large, or nothing it knows, with a sentence', async () => {
    const large = await push('members', new Uint8Array(9 * 1024 * 1024).fill(0x20));
    expect([large.status, await large.json()]).toEqual([413, { error: expect.objectContaining({ code: 'bad_request' }) }]);
    expect((await push('films', '')).status).toBe(404);
  });

  it('takes so many rows at once and no more: of a push beyond that nothing is taken', async () => {
    const most = Array.from({ length: 20_000 }, () => '{}');
    const taken = await results(await push('members', `${most.join('\n')}\n`));
    expect([taken.length, new Set(taken.map(({ status }) => status))]).toEqual([20_000, new Set(['refused'])]);
    const beyond = await push('members', ndjson(member('push-9'), ...most));
    expect([beyond.status, await beyond.json()]).toEqual([
      400,
      { error: expect.objectContaining({ code: 'bad_request', message: expect.stringContaining('at most 20,000 rows') }) },
    ]);
    expect(await visitsOf('push-9')).toBeNull();
  });

  it('counts a push from its first byte: senders who are slow with the rest hold no more than their share', async () => {
    const { hostname, port } = new URL(api.host.url);
    const start = `POST /push/v1/members HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${key}\r\n`;
    const slow = Array.from({ length: 8 }, () => connect(Number(port), hostname));
    let refused = 0;
    for (const socket of slow) {
      socket.on('data', (answer) => {
        if (String(answer).startsWith('HTTP/1.1 429')) refused += 1;
      });
      socket.write(`${start}content-type: application/x-ndjson\r\ncontent-length: 900\r\n\r\n{`);
    }
    // Four are listened to.
    await expect.poll(() => refused, { timeout: 60_000 }).toBe(4);
    const status = async () => (await push('members', ndjson(member('push-10')))).status;
    expect(await status()).toBe(429);
    for (const socket of slow) socket.destroy();
    await expect.poll(status, { timeout: 60_000 }).toBe(200);
  });

  it('takes many pushes at once, or asks to come again', async () => {
    const pushes = await Promise.all(Array.from({ length: 20 }, (_, n) => push('transactions', ndjson(transaction(`R${n}`, 'push-5')))));
    const statuses = pushes.map(({ status }) => status);
    expect(statuses.every((status) => status === 200 || status === 429)).toBe(true);
    expect(statuses).toContain(200);
    for (const each of pushes) if (each.status === 429) expect(each.headers.get('retry-after')).toBe('1');
  });
});
