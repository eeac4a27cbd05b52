import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadConfig, openStores } from '@marquee/platform';
import { quickHashing } from '@marquee/platform/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openMailServer } from '../../../packages/platform/test/support/mail-server.ts';
import { startHost } from '../src/host.ts';
import { createLogger } from '../src/logger.ts';

const hourMs = 3_600_000;
let mail: Awaited<ReturnType<typeof openMailServer>>;
let told: { readonly event: string }[];
/** How the program answers; 0 for as it should. */
let refuses: number;
let asked: number;
let settings: Record<string, string>;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-alerts-'));
  mail = await openMailServer();
  [told, refuses, asked] = [[], 0, 0];
  const program = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    asked += 1;
    if (refuses === 0) told.push(JSON.parse(Buffer.concat(parts).toString()));
    response.writeHead(refuses || 204).end();
  });
  await new Promise<void>((resolve) => program.listen(0, '127.0.0.1', resolve));
  closing.push(
    () => new Promise((resolve) => program.close(resolve)),
    mail.close,
    () => rm(folder, { recursive: true }),
  );
  const { port } = program.address() as AddressInfo;
  settings = {
    ...{ MARQUEE_DATA: path.join(folder, 'data'), API_PORT: '0', WEB_URL: 'http://127.0.0.1:3999', LOG_LEVEL: 'silent' },
    ...{ SMTP_URL: `smtp://marquee:p%40ss@${mail.url}`, MAIL_FROM: 'marquee@cinema.example' },
    ...{ ALERT_WEBHOOK_URL: `http://127.0.0.1:${port}/alerts` },
  };
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Writes down when rows arrived last, while nobody serves. */
async function arrived(hoursAgo: number): Promise<void> {
  const stores = await openStores(loadConfig(settings, {}), { hashing: quickHashing });
  await stores.metadata.catalogue.upsert({ exhibitors: [{ id: 'lumen', name: 'Lumen' }] });
  await stores.metadata.feedArrivals.record({ exhibitor: 'lumen', feed: 'members', rows: 1, at: Date.now() - hoursAgo * hourMs });
  await stores.close();
}
/** Serves until what is expected has been told, and ends. */
async function serving(expected: () => void): Promise<void> {
  const host = await startHost(loadConfig(settings, {}), createLogger('silent', { toStandardError: true }), { hashing: quickHashing });
  try {
    await vi.waitFor(expected, { timeout: 30_000, interval: 20 });
  } finally {
    await host.close();
  }
}
const events = () => told.map(({ event }) => event);
const mails = () => mail.received.map(({ to, text }) => [to, /late|on time again/.exec(text)?.[0]]);

it('a late feed is told by mail and to the program once, whatever restarts; and once that it is on time again', async () => {
  await arrived(40);
  const priya = ['priya@marquee-platform.example'];
  await serving(() => {
    expect(events()).toEqual(['feed.late']);
    expect(mails()).toEqual([[priya, 'late']]);
  });
  // Rows come; the next start tells that, and nothing of before again.
  await arrived(0);
  await serving(() => {
    expect(events()).toEqual(['feed.late', 'feed.on_time']);
    expect(mails()).toEqual([
      [priya, 'late'],
      [priya, 'on time again'],
    ]);
  });
});

it('an alert that was not taken waits to be told again', async () => {
  await arrived(40);
  refuses = 503;
  await serving(() => {
    expect(mails()).toHaveLength(1);
    expect(asked).toBeGreaterThan(0);
  });
  expect(events()).toEqual([]);
  const stores = await openStores(loadConfig(settings, {}), { hashing: quickHashing });
  const left = await stores.metadata.jobs.open('alert');
  expect(left).toMatchObject({ input: { alert: { event: 'feed.late', exhibitor: { id: 'lumen', name: 'Lumen' } }, to: null } });
  await stores.close();
});
