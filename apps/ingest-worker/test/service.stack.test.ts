import {
  type DeadLetter,
  deadLettersTopic,
  erasuresTopic,
  filmMatchesTopic,
  filmsTopic,
  type MemberRecord,
  membersTopic,
  sitesTopic,
  type TransactionRecord,
  topics,
  transactionsTopic,
} from '@marquee/core';
import { loadWorkerConfig } from '@marquee/platform';
import { createKafkaBus, type KafkaBus } from '@marquee/platform/testing';
import { NodeSDK, tracing } from '@opentelemetry/sdk-node';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forget } from '../../../packages/platform/test/event-bus/open-kafka.ts';
import { removeIndices } from '../../../packages/platform/test/support/remove-indices.ts';
import { ownPrefix, stack } from '../../../packages/platform/test/support/stack.ts';
import { openTcpProxy, type TcpProxy } from '../../../packages/platform/test/support/tcp-proxy.ts';
import { runWorker, type WorkerHost } from '../src/service/run-worker.ts';
import { foundMoviegoers } from './faults/found-moviegoers.ts';
import { catalogue, sampleRows } from './support/samples.ts';
import { seededRandom } from './support/seeded.ts';

const prefix = ownPrefix('service');
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const rows = sampleRows(seededRandom(5), 4, 3);
const spans = new tracing.InMemorySpanExporter();
let bus: KafkaBus;
let proxy: TcpProxy;
let worker: WorkerHost;
let sdk: NodeSDK;

beforeAll(async () => {
  sdk = new NodeSDK({
    spanProcessors: [new tracing.SimpleSpanProcessor(spans)],
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
  });
  sdk.start();
  bus = createKafkaBus({ brokers: stack.kafka, clientId: 'test', topicPrefix: prefix, partitions: 2 });
  proxy = await openTcpProxy(new URL(stack.elasticsearch).host);
  await proxy.cut();
  const config = loadWorkerConfig(
    {},
    {
      ELASTICSEARCH_URL: `http://${proxy.address}`,
      ELASTICSEARCH_INDEX_PREFIX: prefix,
      KAFKA_BROKERS: stack.kafka.join(','),
      KAFKA_TOPIC_PREFIX: prefix,
      KAFKA_PARTITIONS: '2',
      WORKER_PORT: '0',
    },
  );
  worker = await runWorker(config, pino({ level: 'silent' }));
});
afterAll(async () => {
  await worker.stop();
  await bus.close();
  await proxy.close();
  await sdk.shutdown();
  await removeIndices(stack.elasticsearch, prefix);
  await forget({ brokers: stack.kafka, clientId: 'test', topicPrefix: prefix, topics });
});

const status = async (path: string) => (await fetch(`${worker.url}${path}`)).status;
const readiness = async () => (await fetch(`${worker.url}/readyz`)).json();
const metric = async (line: string) => {
  const text = await (await fetch(`${worker.url}/metrics`)).text();
  return Number(
    text
      .split('\n')
      .find((one) => one.startsWith(line))
      ?.slice(line.length),
  );
};
const publishMembers = (members: readonly MemberRecord[], trace?: Record<string, string>) =>
  bus.publish(
    membersTopic,
    members.map((payload) => ({ key: payload.moviegoer, payload, ...(trace ? { trace } : {}) })),
  );
const publishTransactions = (transactions: readonly TransactionRecord[]) =>
  bus.publish(
    transactionsTopic,
    transactions.map((payload) => ({ key: payload.moviegoer, payload })),
  );
const found = () => foundMoviegoers(stack.elasticsearch, `${prefix}moviegoers`);
const waiting = { timeout: 60_000, interval: 200 };

test('a worker whose store does not answer is alive, says that it is not ready and why, and is ready once the store answers', async () => {
  expect(await status('/healthz')).toBe(200);
  expect(await status('/readyz')).toBe(503);
  await expect.poll(readiness, waiting).toMatchObject({ ready: false, problems: [expect.stringContaining('audience store')] });
  await proxy.restore();
  await worker.ready;
  await expect.poll(() => status('/readyz'), waiting).toBe(200);
  expect(await status('/nothing')).toBe(404);
});

test('what is published becomes documents, in a trace that goes on from the publisher’s', async () => {
  for (const site of catalogue.sites) await bus.publish(sitesTopic, [{ key: site.id, payload: site }]);
  const [first] = rows.members;
  if (!first) throw new Error('no member row');
  await publishMembers([first], { traceparent });
  await expect.poll(async () => (await found()).moviegoers.has(first.moviegoer), waiting).toBe(true);
  const ofTrace = () =>
    spans
      .getFinishedSpans()
      .filter((span) => span.spanContext().traceId === traceparent.split('-')[1])
      .map(({ name }) => name);
  // Beside them the requests to the store, which its client names.
  await expect.poll(ofTrace, waiting).toEqual(expect.arrayContaining(['batch', 'read', 'mget', 'fold', 'write', 'bulk', 'catalogue']));
});

test('visits get their films when codes are matched later', async () => {
  const [row] = rows.transactions.filter(
    ({ filmCode, tickets, status }) => filmCode === 'C3' || (filmCode && tickets.length > 0 && status === 'sold'),
  );
  if (!row?.filmCode) throw new Error('no such row');
  await publishTransactions([row]);
  const films = async () => (await found()).moviegoers.get(row.moviegoer)?.visits.map(({ film }) => film);
  await expect.poll(films, waiting).toEqual([null]);
  for (const film of catalogue.films) await bus.publish(filmsTopic, [{ key: film.id, payload: film }]);
  const match = { exhibitor: row.exhibitor, filmCode: row.filmCode, film: 'film-5' };
  await bus.publish(filmMatchesTopic, [{ key: filmMatchesTopic.key(match), payload: match }]);
  await expect.poll(films, waiting).toEqual(['film-5']);
  await expect.poll(() => metric('marquee_worker_enrichment_moviegoers{topic="film-matches.v1",which="done"} '), waiting).toBe(1);
});

test('a row that the store will never take is a dead letter with its content, and what came beside it is taken', async () => {
  const letters: DeadLetter[] = [];
  const keys: string[] = [];
  const reading = await bus.subscribe(deadLettersTopic, 'test', async (messages) => {
    letters.push(...messages.map(({ payload }) => payload));
    keys.push(...messages.map(({ key }) => key));
  });
  const [first] = rows.members;
  if (!first) throw new Error('no member row');
  const large: MemberRecord = { ...first, moviegoer: 'north:large', exhibitor: 'north', region: 'x'.repeat(40_000), updatedAt: 9_000 };
  const beside: MemberRecord = { ...first, moviegoer: 'north:beside', exhibitor: 'north' };
  await publishMembers([large, beside]);
  await expect.poll(() => letters.map(({ reason, feed }) => [reason, feed]), waiting).toEqual([['refused_by_store', 'members']]);
  expect(keys).toEqual([large.moviegoer]);
  expect(JSON.parse(Buffer.from(letters[0]?.bytes ?? '', 'base64').toString('utf8'))).toEqual(large);
  await expect
    .poll(async () => [...(await found()).moviegoers.keys()].filter((id) => /large|beside/.test(id)), waiting)
    .toEqual(['north:beside']);
  expect(await metric('marquee_worker_dead_letters_total{reason="refused_by_store"} ')).toBe(1);
  await reading.stop();
});

test('a store that goes away under a worker turns its readiness; what was published meanwhile is taken when it is back', async () => {
  await proxy.cut();
  await expect.poll(() => status('/readyz'), waiting).toBe(503);
  const late: MemberRecord[] = rows.members.map((row) => ({ ...row, moviegoer: `south:late-${row.updatedAt}`, exhibitor: 'south' }));
  await publishMembers(late);
  await bus.publish(erasuresTopic, [{ key: 'north:beside', payload: { moviegoer: 'north:beside', day: 20_600 } }]);
  await expect.poll(() => metric('marquee_worker_lag_messages{topic="members.v1",group="ingest-worker"} '), waiting).toBe(late.length);
  expect(await status('/healthz')).toBe(200);
  await proxy.restore();
  await expect.poll(() => status('/readyz'), waiting).toBe(200);
  await expect.poll(() => metric('marquee_worker_lag_messages{topic="members.v1",group="ingest-worker"} '), waiting).toBe(0);
  const { moviegoers, erased } = await found();
  expect([...moviegoers.keys()].filter((id) => id.includes('late')).sort()).toEqual(
    [...new Set(late.map(({ moviegoer }) => moviegoer))].sort(),
  );
  await expect
    .poll(async () => [...(await found()).erased], waiting)
    .toEqual([['north:beside', { catalogue_version: expect.any(Number), erased: 20_600 }]]);
  expect(erased.has('south:late-1000')).toBe(false);
});
