import {
  erasuresTopic,
  filmMatchesTopic,
  filmsTopic,
  membersTopic,
  type RebuildJob,
  sitesTopic,
  type Topic,
  transactionsTopic,
} from '@marquee/core';
import { loadWorkerConfig, openWorkerStores, type WorkerStores } from '@marquee/platform';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ownPrefix, stack } from '../../../packages/platform/test/support/stack.ts';
import { runWorker, type WorkerHost } from '../src/service/run-worker.ts';
import { plainFold } from './support/plain-fold.ts';
import { catalogue, type SampleRows, sampleRows } from './support/samples.ts';
import { seededRandom } from './support/seeded.ts';

const token = 'a token that API and workers share';
let prefix: string;
let config: ReturnType<typeof loadWorkerConfig>;
let stores: WorkerStores;
let workers: WorkerHost[];

beforeEach(async () => {
  prefix = ownPrefix('rebuild');
  config = loadWorkerConfig(
    {},
    {
      ELASTICSEARCH_URL: stack.elasticsearch,
      ELASTICSEARCH_INDEX_PREFIX: prefix,
      KAFKA_BROKERS: stack.kafka.join(','),
      KAFKA_TOPIC_PREFIX: prefix,
      KAFKA_PARTITIONS: '3',
      WORKER_PORT: '0',
      WORKER_TOKEN: token,
      LOG_LEVEL: 'silent',
    },
  );
  workers = [];
  stores = await openWorkerStores(config, {});
});
afterEach(async () => {
  for (const worker of workers) await worker.stop();
  for (const index of await stores.indices.set.list()) await stores.indices.set.remove(index);
  await fetch(new URL(`${prefix}worker-notes`, stack.elasticsearch), { method: 'DELETE' });
  await stores.close();
});

async function startedWorker(): Promise<WorkerHost> {
  const worker = await runWorker(config, pino({ level: 'silent' }));
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
}

async function ask(worker: WorkerHost, method: string, path: string): Promise<RebuildJob> {
  const response = await fetch(new URL(path, worker.url), { method, headers: { authorization: `Bearer ${token}` } });
  return (await response.json()) as RebuildJob;
}

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
  const worker = await startedWorker();
  await publishRows(rows);
  await publish(erasuresTopic, [{ moviegoer: erased, day: 20_000 }]);
  const before = await liveIndex();
  await untilIn(before, rows, [erased]);

  expect((await ask(worker, 'POST', '/rebuild')).state).toBe('running');
  // New rows go on coming while it is made.
  const more = sampleRows(seededRandom(6), 60, 3);
  const later: SampleRows = { members: more.members, transactions: more.transactions.map((row) => ({ ...row, id: `later-${row.id}` })) };
  await publishRows(later);
  await expect
    .poll(() => ask(worker, 'GET', '/rebuild'), { timeout: 60_000, interval: 200 })
    .toMatchObject({ state: 'done', differences: 0 });

  const after = await liveIndex();
  expect(after).not.toBe(before);
  const all = { members: [...rows.members, ...later.members], transactions: [...rows.transactions, ...later.transactions] };
  await untilIn(after, all, [erased]);
  expect(await stores.indices.set.list()).toEqual([before, after]);

  // Rows after the switch reach the new index, and rows of the erased do not bring anybody back.
  const last = sampleRows(seededRandom(7), 40, 2);
  const lastRows: SampleRows = { members: last.members, transactions: last.transactions.map((row) => ({ ...row, id: `last-${row.id}` })) };
  await publishRows(lastRows);
  await untilIn(after, { members: [...all.members, ...lastRows.members], transactions: [...all.transactions, ...lastRows.transactions] }, [
    erased,
  ]);
  expect(await ask(worker, 'DELETE', '/rebuild/old')).toEqual({ removed: [before] });
  expect(await stores.indices.set.list()).toEqual([after]);
});

it('is cancelled without a trace, and refuses those without the token', async () => {
  const rows = sampleRows(seededRandom(8), 200, 5);
  await publishCatalogue();
  const worker = await startedWorker();
  await publishRows(rows);
  const before = await liveIndex();
  await untilIn(before, rows);
  expect((await fetch(new URL('/rebuild', worker.url), { method: 'POST' })).status).toBe(401);
  const job = await ask(worker, 'POST', '/rebuild');
  expect((await ask(worker, 'DELETE', '/rebuild')).state).toBe('cancelled');
  expect(await stores.indices.set.list()).toEqual([before]);
  expect(await liveIndex()).toBe(before);
  expect(job.index).not.toBe(before);
});

it('a worker that stops leaves the rebuild to the next, which goes on with it', async () => {
  const rows = sampleRows(seededRandom(9), 150, 4);
  await publishCatalogue();
  const first = await startedWorker();
  await publishRows(rows);
  await untilIn(await liveIndex(), rows);
  const job = await ask(first, 'POST', '/rebuild');
  await first.stop();
  workers = [];
  const second = await startedWorker();
  const resumed = await ask(second, 'POST', '/rebuild');
  expect(resumed.index).toBe(job.index);
  await expect.poll(() => ask(second, 'GET', '/rebuild'), { timeout: 60_000, interval: 200 }).toMatchObject({ state: 'done' });
  expect(await liveIndex()).toBe(job.index);
  await untilIn(job.index, rows);
});

it('says who differs and does not switch over, unless told that the live index is what is wrong', async () => {
  const rows = sampleRows(seededRandom(10), 60, 3);
  await publishCatalogue();
  const worker = await startedWorker();
  await publishRows(rows);
  const before = await liveIndex();
  await untilIn(before, rows);
  const lost = [...(await everyoneIn(before)).keys()][0] ?? '';
  await fetch(new URL(`${before}/_doc/${encodeURIComponent(lost)}?refresh=true`, stack.elasticsearch), { method: 'DELETE' });
  await ask(worker, 'POST', '/rebuild');
  await expect
    .poll(() => ask(worker, 'GET', '/rebuild'), { timeout: 60_000, interval: 500 })
    .toMatchObject({ state: 'failed', differences: 1 });
  expect((await ask(worker, 'GET', '/rebuild')).error).toContain(lost);
  expect(await liveIndex()).toBe(before);
  await ask(worker, 'POST', '/rebuild?accept=true');
  await expect.poll(() => ask(worker, 'GET', '/rebuild'), { timeout: 60_000, interval: 200 }).toMatchObject({ state: 'done' });
  await untilIn(await liveIndex(), rows);
});
