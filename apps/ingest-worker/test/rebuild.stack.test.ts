import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  campaignMembersTopic,
  erasuresTopic,
  filmMatchesTopic,
  filmsTopic,
  membersTopic,
  type RebuildJob,
  sitesTopic,
  type Topic,
  transactionsTopic,
} from '@marquee/core';
import { loadConfig, loadWorkerConfig, openStores, openWorkerStores, type Stores, type WorkerStores } from '@marquee/platform';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ownDatabase } from '../../../packages/platform/test/support/own-database.ts';
import { ownPrefix, stack } from '../../../packages/platform/test/support/stack.ts';
import { runWorker, type WorkerHost } from '../src/service/run-worker.ts';
import { plainFold } from './support/plain-fold.ts';
import { catalogue, type SampleRows, sampleRows } from './support/samples.ts';
import { seededRandom } from './support/seeded.ts';
import { temporaryFolder } from './support/stores.ts';

/** A worker as it is built. */
const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
let config: ReturnType<typeof loadWorkerConfig>;
let settings: Readonly<Record<string, string>>;
let stores: WorkerStores;
/** As an API opens them. */
let api: Stores;
let workers: WorkerHost[];
let closing: (() => Promise<unknown>)[];

beforeEach(async () => {
  const prefix = ownPrefix('rebuild');
  const database = await ownDatabase();
  const folder = await temporaryFolder();
  settings = {
    ELASTICSEARCH_URL: stack.elasticsearch,
    ELASTICSEARCH_INDEX_PREFIX: prefix,
    KAFKA_BROKERS: stack.kafka.join(','),
    KAFKA_TOPIC_PREFIX: prefix,
    KAFKA_PARTITIONS: '3',
    DATABASE_URL: database.url,
    // Who is killed here is missed soon.
    WORKER_JOB_LEASE_MS: '2000',
    WORKER_SESSION_TIMEOUT_MS: '3000',
    LOG_LEVEL: 'silent',
  };
  config = loadWorkerConfig({}, { ...settings, WORKER_PORT: '0' });
  workers = [];
  const secret = 'a secret of these tests, and of nobody else';
  api = await openStores(loadConfig({}, { ...settings, MARQUEE_PROFILE: 'cluster', MARQUEE_DATA: folder.path, AUTH_SECRET: secret }));
  stores = await openWorkerStores(config, {});
  closing = [() => stores.close(), () => api.close(), () => database.drop(), () => folder.remove()];
});
afterEach(async () => {
  for (const worker of workers) await worker.stop();
  for (const index of await stores.indices.set.list()) await stores.indices.set.remove(index);
  for (const close of closing) await close();
});

async function startedWorker(): Promise<WorkerHost> {
  const worker = await runWorker(config, pino({ level: 'silent' }), { betweenLooksMs: 300 });
  workers.push(worker);
  await worker.ready;
  return worker;
}

function publish<P>(topic: Topic<P>, payloads: readonly P[]): Promise<void> {
  return stores.bus.publish(
    topic,
    payloads.map((payload) => ({ key: topic.key(payload), payload })),
  );
}

async function publishCatalogue(): Promise<void> {
  await publish(filmsTopic, catalogue.films);
  await publish(sitesTopic, catalogue.sites);
  await publish(filmMatchesTopic, catalogue.filmMatches);
}

async function publishRows(rows: SampleRows): Promise<void> {
  await publish(membersTopic, rows.members);
  await publish(transactionsTopic, rows.transactions);
  await publish(campaignMembersTopic, rows.campaignMembers);
}

function together(one: SampleRows, other: SampleRows): SampleRows {
  return {
    members: [...one.members, ...other.members],
    transactions: [...one.transactions, ...other.transactions],
    campaignMembers: [...one.campaignMembers, ...other.campaignMembers],
  };
}

const start = (accept = false) => api.rebuilder.start({ accept });
const latest = () => api.rebuilder.latest();
const untilLatest = (told: Partial<RebuildJob>) => expect.poll(latest, { timeout: 60_000, interval: 200 }).toMatchObject(told);

async function everyoneIn(index: string): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  for await (const batch of stores.indices.everyone(index, new AbortController().signal)) for (const one of batch) found.set(one.id, one);
  return found;
}

const liveIndex = async () => (await stores.indices.set.live()) ?? '';
const untilIn = (index: string, rows: SampleRows, erased: readonly string[] = []) =>
  expect
    .poll(() => everyoneIn(index), { timeout: 30_000, interval: 200 })
    .toEqual(new Map([...plainFold(rows, new Set(erased), catalogue)].sort(([a], [b]) => (a < b ? -1 : 1))));

it('makes the same audience anew, switches over in one step, and keeps the old one until told', async () => {
  const random = seededRandom(5);
  const rows = sampleRows(random, 120, 4);
  const erased = 'north:m00004';
  await publishCatalogue();
  await startedWorker();
  await publishRows(rows);
  await publish(erasuresTopic, [{ moviegoer: erased, day: 20_000 }]);
  const before = await liveIndex();
  await untilIn(before, rows, [erased]);

  expect((await start()).state).toBe('running');
  // New rows go on coming while it is made.
  const more = sampleRows(seededRandom(6), 60, 3);
  const later: SampleRows = { ...more, transactions: more.transactions.map((row) => ({ ...row, id: `later-${row.id}` })) };
  await publishRows(later);
  await untilLatest({ state: 'done', phase: 'done', differences: 0 });

  const after = await liveIndex();
  expect(after).not.toBe(before);
  const all = together(rows, later);
  await untilIn(after, all, [erased]);
  expect(await stores.indices.set.list()).toEqual([before, after]);

  // Rows after the switch reach the new index, and rows of the erased do not bring anybody back.
  const last = sampleRows(seededRandom(7), 40, 2);
  const lastRows: SampleRows = { ...last, transactions: last.transactions.map((row) => ({ ...row, id: `last-${row.id}` })) };
  await publishRows(lastRows);
  await untilIn(after, together(all, lastRows), [erased]);
  expect(await api.rebuilder.removeOld()).toEqual([before]);
  expect(await stores.indices.set.list()).toEqual([after]);
});

it('is cancelled without a trace: before a worker is at it, while one is, and when it has failed', async () => {
  const rows = sampleRows(seededRandom(8), 200, 5);
  await publishCatalogue();
  const before = await liveIndex();
  const waiting = await start();
  expect(waiting).toMatchObject({ state: 'running', phase: 'waiting', before });
  expect(await start()).toEqual(waiting);
  await expect(api.rebuilder.removeOld()).rejects.toMatchObject({ code: 'conflict' });
  expect((await api.rebuilder.cancel()).state).toBe('cancelled');
  expect(await stores.indices.set.list()).toEqual([before]);
  await expect(api.rebuilder.cancel()).rejects.toMatchObject({ code: 'conflict' });

  await startedWorker();
  await publishRows(rows);
  await untilIn(before, rows);
  // It looks at the differences for seconds: long enough to be cancelled while it does.
  await loseOneOf(before);
  await start();
  await untilLatest({ state: 'running', phase: 'comparing' });
  expect((await api.rebuilder.cancel()).state).toBe('cancelled');
  expect(await stores.indices.set.list()).toEqual([before]);

  await start();
  await untilLatest({ state: 'failed' });
  expect((await api.rebuilder.cancel()).state).toBe('cancelled');
  expect(await stores.indices.set.list()).toEqual([before]);
  expect(await liveIndex()).toBe(before);
});

it('what a cancelled rebuild could not remove is gone once another begins', async () => {
  const before = await liveIndex();
  const { index } = await start();
  const left = await api.metadata.jobs.open('rebuild');
  // As by a process that is killed there.
  await api.metadata.jobs.cancel(left?.id ?? '', Date.now());
  expect(await stores.indices.set.list()).toEqual([before, index]);
  const { index: next } = await start();
  expect(await stores.indices.set.list()).toEqual([before, next]);
});

it('two that are asked for at one moment are one, with one index', async () => {
  const before = await liveIndex();
  const asked = await Promise.all(Array.from({ length: 5 }, () => start()));
  expect(new Set(asked.map(({ index }) => index)).size).toBe(1);
  expect(await stores.indices.set.list()).toEqual([before, asked[0]?.index]);
});

it('workers take rows in while the database of jobs is out of reach', async () => {
  const rows = sampleRows(seededRandom(12), 30, 2);
  await publishCatalogue();
  config = { ...config, databaseUrl: 'mysql://nobody@127.0.0.1:1/nothing' };
  await startedWorker();
  await publishRows(rows);
  await untilIn(await liveIndex(), rows);
});

it('a worker that stops leaves the rebuild to the next, which goes on with it by itself', async () => {
  const rows = sampleRows(seededRandom(9), 150, 4);
  await publishCatalogue();
  const first = await startedWorker();
  await publishRows(rows);
  const before = await liveIndex();
  await untilIn(before, rows);
  const putBack = await loseOneOf(before);
  const { index } = await start();
  await untilLatest({ phase: 'comparing' });
  await first.stop();
  workers = [];
  expect(await latest()).toMatchObject({ state: 'running', phase: 'comparing', index });
  await putBack();
  await startedWorker();
  await untilLatest({ state: 'done', differences: 0, index });
  expect(await liveIndex()).toBe(index);
  await untilIn(index, rows);
});

it('a rebuild whose worker was killed is taken over by another, or cancelled though there is none', async () => {
  const rows = sampleRows(seededRandom(11), 150, 4);
  await publishCatalogue();
  const killed = async () => {
    const child = spawn(process.execPath, [program], {
      env: { ...process.env, ...settings, WORKER_PORT: '0', LOG_LEVEL: 'info' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: child.stdout })) if (line.includes('"ready":true')) break;
    return async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    };
  };
  const kill = await killed();
  await publishRows(rows);
  const before = await liveIndex();
  await untilIn(before, rows);
  const putBack = await loseOneOf(before);
  await start();
  await untilLatest({ phase: 'comparing' });
  await kill();
  expect(await latest()).toMatchObject({ state: 'running', phase: 'comparing' });
  expect((await api.rebuilder.cancel()).state).toBe('cancelled');
  expect(await stores.indices.set.list()).toEqual([before]);

  const killAgain = await killed();
  const { index } = await start();
  await untilLatest({ phase: 'comparing' });
  await killAgain();
  await putBack();
  await startedWorker();
  await untilLatest({ state: 'done', differences: 0, index });
  await untilIn(index, rows);
}, 180_000);

it('says who differs and does not switch over, unless told that the live index is what is wrong', async () => {
  const rows = sampleRows(seededRandom(10), 60, 3);
  await publishCatalogue();
  await startedWorker();
  await publishRows(rows);
  const before = await liveIndex();
  await untilIn(before, rows);
  const lost = [...(await everyoneIn(before)).keys()][0] ?? '';
  await loseOneOf(before);
  const { index } = await start();
  await untilLatest({ state: 'failed', differences: 1, secondsLeft: null });
  expect((await latest())?.error).toContain(lost);
  expect(await liveIndex()).toBe(before);
  expect(await start(true)).toMatchObject({ state: 'running', index, error: null });
  await untilLatest({ state: 'done' });
  expect(await liveIndex()).toBe(index);
  await untilIn(index, rows);
});

/** Removes the first moviegoer of an index behind the workers' backs; what puts it back. */
async function loseOneOf(index: string): Promise<() => Promise<unknown>> {
  const id = [...(await everyoneIn(index)).keys()][0] ?? '';
  const address = new URL(`${index}/_doc/${encodeURIComponent(id)}?refresh=true`, stack.elasticsearch);
  const { _source } = (await (await fetch(address)).json()) as { readonly _source: unknown };
  await fetch(address, { method: 'DELETE' });
  const headers = { 'content-type': 'application/json' };
  return () => fetch(address, { method: 'PUT', headers, body: JSON.stringify(_source) });
}
