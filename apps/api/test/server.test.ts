import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { AudienceStore, Ports } from '@marquee/core';
import {
  apiKeyMaker,
  createExhibitorKeys,
  createJoinLinks,
  drawBySalt,
  handOverTokens,
  loadConfig,
  messageRenderer,
  openStores,
  type Stores,
} from '@marquee/platform';
import { quickHashing } from '@marquee/platform/testing';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { noDemo } from '../src/demo/demo.ts';
import { openEmbeddedWorker } from '../src/embedded-worker.ts';
import { sortableIds, systemClock } from '../src/ids.ts';
import { createUsers } from '../src/operator/users.ts';
import { buildServer } from '../src/server.ts';
import { member } from './support/member.ts';
import { webUrl } from './support/open-api.ts';
import { client, cookiesOf, refusal, signIn } from './support/person.ts';

let folder: string;
let stores: Stores;
let server: FastifyInstance | undefined;
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'marquee-server-'));
  stores = await openStores(loadConfig({ MARQUEE_DATA: folder, WEB_URL: webUrl }, {}), { hashing: quickHashing });
  await stores.metadata.organisations.insert({ id: 'org', name: 'Org', kind: 'platform', exhibitors: [], apart: [] });
  const ada = { id: 'ada', name: 'Ada', email: 'ada@example.test', role: 'administrator', organisationId: 'org' } as const;
  await stores.metadata.people.insert(ada, await stores.passwords.hash('a long password'));
  lines = [];
});
afterEach(async () => {
  await server?.close();
  await stores.close();
  await rm(folder, { recursive: true });
});

/** Serves over the real stores, with the audience store as given. */
async function serve(audience: AudienceStore): Promise<string> {
  const logger = pino({}, new Writable({ write: (chunk, _encoding, done) => done(void lines.push(String(chunk))) }));
  const ids = sortableIds(systemClock);
  const worker = openEmbeddedWorker({ stores, clock: systemClock, ids, logger, tell: async () => {} });
  const { metadata, identity } = stores;
  const ports: Ports = {
    audience,
    metadata,
    importer: worker.importer,
    pseudonymiser: worker.pseudonymiser,
    rebuilder: stores.rebuilder,
    eraser: worker.eraser,
    exhibitorKeys: createExhibitorKeys(metadata, systemClock, ids),
    passwords: stores.passwords,
    authenticator: stores.authenticator,
    sourceAccess: stores.sourceAccess,
    mailer: null,
    messages: messageRenderer,
    joinLinks: createJoinLinks(webUrl),
    apiKeys: apiKeyMaker,
    clock: systemClock,
    ids,
    currency: 'USD',
    draw: drawBySalt,
    handOverTokens,
    delivery: stores.deliveryTo(systemClock),
    figureBudget: { day: 4_000, variants: 125 },
    noise: { draw: () => 0.5, key: (text: string) => text, deviation: 0, smallest: 50 },
    questionBudget: 300,
  };
  server = await buildServer({
    ports,
    uploads: 'nowhere',
    receiver: worker.receiver,
    servers: [],
    identity,
    webUrl,
    api: { host: '127.0.0.1', names: [], trustedProxies: [], requestsAMinute: 600 },
    users: createUsers(),
    operatorToken: 'token',
    demo: noDemo,
    logger,
  });
  return server.listen({ host: '127.0.0.1', port: 0 });
}
const signedIn = async (url: string) => client(url, { cookie: cookiesOf(await signIn(url, 'ada@example.test', 'a long password')) });

it('giving up a question over HTTP aborts it in the engine', async () => {
  let entered: (signal: AbortSignal | undefined) => void = () => {};
  const asked = new Promise<AbortSignal | undefined>((resolve) => {
    entered = resolve;
  });
  const held: AudienceStore = {
    ...stores.audience,
    // The real store, asked only once the question has been given up: it must refuse.
    preview: async (question, signal) => {
      entered(signal);
      if (signal && !signal.aborted) await once(signal, 'abort');
      return stores.audience.preview(question, signal);
    },
  };
  await stores.writer.accept({ members: [member], transactions: [] });
  await stores.writer.settle();
  const url = await serve(held);
  const person = await signedIn(url);
  const giveUp = new AbortController();
  const question = person.audiences.preview.query(
    { definition: { version: 1, where: { kind: 'visits' } }, asOf: '2026-11-20' },
    { signal: giveUp.signal },
  );
  const signal = await asked;
  giveUp.abort();
  await expect(question).rejects.toThrow();
  if (signal && !signal.aborted) await once(signal, 'abort');
  expect(signal?.aborted).toBe(true);
});

it('a bug is opaque outside and whole in the log, under the id that the client was told', async () => {
  const broken: AudienceStore = {
    ...stores.audience,
    status: async () => {
      throw new Error('the innermost secret');
    },
  };
  const told = await refusal((await signedIn(await serve(broken))).session.who.query({}));
  expect(told).toMatchObject({ code: 'bug', httpStatus: 500, details: {} });
  expect(told.message).not.toContain('secret');
  const line = lines.find((each) => each.includes('the innermost secret'));
  expect(line).toContain(told.requestId);
});

it('a full disk is said to who asked, and is in the log', async () => {
  const full: AudienceStore = {
    ...stores.audience,
    status: async () => {
      throw new Error('IO Error: Could not write to file "/data/audience.duckdb.wal": No space left on device');
    },
  };
  const told = await refusal((await signedIn(await serve(full))).session.who.query({}));
  expect(told).toMatchObject({ code: 'unavailable', httpStatus: 503 });
  expect(told.message).toMatch(/^The disk is full, where \/data\/audience\.duckdb\.wal is\. Make room there/);
  expect(lines.some((line) => line.includes('No space left on device'))).toBe(true);
});

it('neither cookies nor tokens reach the log', async () => {
  const url = await serve(stores.audience);
  await (await signedIn(url)).session.who.query({});
  await fetch(`${url}/operator/operations.status`, {
    method: 'POST',
    headers: { authorization: 'Bearer token', 'content-type': 'application/json' },
    body: '{}',
  });
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) expect(line).not.toMatch(/session_token|Bearer/);
});

it('what an address asks for stays out of the log, such as the moviegoer in question', async () => {
  const url = await serve(stores.audience);
  await fetch(`${url}/trpc/audiences.why?input=${encodeURIComponent('{"moviegoer":"pseudonym-of-somebody"}')}`);
  expect(lines.some((line) => line.includes('/trpc/audiences.why'))).toBe(true);
  for (const line of lines) expect(line).not.toContain('pseudonym-of-somebody');
});

it('answers one verb a request: many in one would take turns away from others', async () => {
  const url = await serve(stores.audience);
  const batch = Array.from({ length: 300 }, () => 'demo.people').join(',');
  const answer = await fetch(`${url}/trpc/${batch}?batch=1`);
  expect(answer.status).toBe(400);
});

it('is alive and ready; when a store does not answer it is alive, not ready, and says which and why', async () => {
  const url = await serve(stores.audience);
  const ask = async (route: string) => {
    const answer = await fetch(`${url}${route}`);
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };
  expect(await ask('/healthz')).toEqual({ status: 200, body: { ok: true } });
  expect(await ask('/readyz')).toMatchObject({ status: 200, body: { ready: true } });
  // Asked every few seconds: no news.
  expect(lines.filter((line) => line.includes('request'))).toEqual([]);
  await stores.audience.close();
  expect(await ask('/healthz')).toMatchObject({ status: 200 });
  const notReady = await ask('/readyz');
  expect(notReady).toMatchObject({ status: 503, body: { ready: false } });
  expect(notReady.body.checks).toContainEqual({ name: 'audience', ready: false, reason: expect.stringMatching(/.+/) });
  expect(notReady.body.checks).toContainEqual({ name: 'metadata', ready: true, reason: null });
});

it('tells proxies to leave answers as they are, so that a stream arrives in parts', async () => {
  const answer = await fetch(`${await serve(stores.audience)}/trpc/demo.people`);
  expect(answer.headers.get('cache-control')).toContain('no-transform');
});
