import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenApi, openApi, webUrl } from './support/open-api.ts';
import { as, cookiesOf, emails, refusal, signIn } from './support/person.ts';

let api: OpenApi;
let priya: Awaited<ReturnType<typeof as>>;
beforeAll(async () => {
  api = await openApi();
  priya = await as(api.host.url, 'administrator');
  await priya.exhibitors.add.mutate({ id: 'velvet', name: 'Velvet Rooms' });
});
afterAll(() => api.close());

const upload = async (feed: string, body: string, who: keyof typeof emails = 'administrator', asked = 'exhibitor=velvet&name=first.csv') =>
  fetch(`${api.host.url}/uploads/v1/${feed}?${asked}`, {
    method: 'POST',
    headers: { cookie: cookiesOf(await signIn(api.host.url, emails[who])), origin: webUrl, 'content-type': 'application/octet-stream' },
    body,
  });
const ended = async () => {
  for (;;) {
    const { job } = await priya.imports.latest.query({});
    if (job && job.state !== 'running') return job;
    await pause(50);
  }
};
const members = 'member_id,gender,updated_at\nm1,female,2026-11-01T10:00:00Z\nm2,male,2026-11-01T10:00:00Z\n';
const header = 'transaction_id,member_id,purchased_at,site_code,session_start,ticket_lines,status,updated_at';
const sold = (id: string, site: string) => `${id},m1,2026-11-01T10:00:00Z,${site},2026-11-02T19:30,adult:2:12.50,sold,2026-11-01T10:00:00Z`;

describe('uploading a file of a feed', () => {
  it('is imported, counted as an arrival, and on record', async () => {
    const answer = await upload('members', members);
    expect(answer.status).toBe(200);
    expect(await ended()).toMatchObject({ state: 'done', summary: { members: 2, deadLetters: [] } });
    const { exhibitor } = await priya.exhibitors.open.query({ id: 'velvet' });
    expect(exhibitor.feeds.map(({ feed, state, rows24 }) => [feed, state, rows24])).toEqual([
      ['members', 'fresh', 2],
      ['transactions', 'none', 0],
    ]);
  });

  it('rows of a site that is added later are taken by a replay, and become a visit', async () => {
    await upload('transactions', `${header}\n${sold('t1', '7')}\n${sold('t2', '7')}\n`);
    expect(await ended()).toMatchObject({
      state: 'done',
      summary: { transactions: 0, deadLetters: [{ reason: 'unknown_site', count: 2 }] },
    });
    await priya.exhibitors.saveSites.mutate({
      exhibitor: 'velvet',
      sites: [{ code: '7', name: 'Velvet Seven', timeZone: 'America/Chicago' }],
    });
    const [first] = (await priya.deadLetters.page.query({ exhibitor: 'velvet' })).letters;
    expect(await priya.deadLetters.replay.mutate({ ids: [first?.id ?? ''] })).toEqual({ replayed: 1, refused: 0 });
    expect(await priya.deadLetters.replay.mutate({ reason: 'unknown_site', exhibitor: 'velvet' })).toEqual({ replayed: 1, refused: 0 });
    const { exhibitor } = await priya.exhibitors.open.query({ id: 'velvet' });
    expect(exhibitor).toMatchObject({ reaches: '2026-11-01', deadLetters: 0, sites: 1, usable: 1 });
  });

  it('a change of a site reaches the moviegoers who were there, without an import', async () => {
    const site = { code: '7', name: 'Velvet Seven', region: 'US-OH', timeZone: 'America/Chicago' };
    await priya.exhibitors.saveSites.mutate({ exhibitor: 'velvet', sites: [site] });
    const regions = async () => (await priya.catalogue.values.query({ field: 'site.region' })).options.map(({ value }) => value);
    await expect.poll(regions, { timeout: 60_000 }).toEqual(['US-OH']);
  });

  it('is refused to everybody else as if there were nothing, and without an exhibitor or a feed’s ending', async () => {
    expect((await upload('members', members, 'analyst')).status).toBe(404);
    expect((await upload('members', members, 'approver')).status).toBe(404);
    expect((await upload('members', members, 'administrator', 'exhibitor=nobody&name=a.csv')).status).toBe(404);
    expect((await upload('members', members, 'administrator', 'exhibitor=velvet&name=a.exe')).status).toBe(400);
    expect((await upload('members', members, 'administrator', 'exhibitor=velvet')).status).toBe(400);
    expect((await refusal((await as(api.host.url, 'analyst')).exhibitors.overview.query({}))).code).toBe('not_found');
  });

  it('keeps one file at a time, in the exhibitor’s own folder', async () => {
    const folder = path.join(api.folder, 'data', 'uploads');
    const [only, ...others] = await readdir(folder);
    expect(others).toEqual([]);
    expect(await readdir(path.join(folder, only ?? '', 'feeds', 'velvet'))).toEqual(['transactions.csv']);
  });
});
