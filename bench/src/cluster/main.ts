// The cluster profile on the servers of the stack, beside the embedded one on the same data:
// `npm run cluster -w @marquee/bench -- [--moviegoers 50000] [--seed 1] [--rounds 3] [--events 500] [--grouped]`.
// With --grouped rows go past the topics into the index, moviegoer by moviegoer, while the embedded profile imports the same, and nothing is rebuilt:
// for a million moviegoers.
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { topics } from '@marquee/core';
import { createImporter, createJobRunner } from '@marquee/ingest-worker';
import { loadConfig, openStores } from '@marquee/platform';
import { forget } from '../../../packages/platform/test/event-bus/open-kafka.ts';
import { ownDatabase } from '../../../packages/platform/test/support/own-database.ts';
import { stack } from '../../../packages/platform/test/support/stack.ts';
import { everyone } from '../check.ts';
import { fieldsUsed, questions } from '../definitions.ts';
import { load, makeFeeds } from '../load.ts';
import { timed } from '../statistics.ts';
import { compareEngines } from './compare.ts';
import { freshness } from './freshness.ts';
import { openGroupedSink } from './load-grouped.ts';
import { writeClusterReport } from './report.ts';
import { startWorkerProcess } from './worker-process.ts';

const { values } = parseArgs({
  options: {
    moviegoers: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    until: { type: 'string', default: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10) },
    rounds: { type: 'string', default: '3' },
    events: { type: 'string', default: '500' },
    grouped: { type: 'boolean', default: false },
  },
});
const [moviegoers, seed] = [Number(values.moviegoers), Number(values.seed)];
const say = (line: string) => console.error(line);
const folder = join(tmpdir(), 'marquee-bench', `${moviegoers}-${seed}-${values.until}`);
const loading = { moviegoers, seed, until: values.until, folder, say };
const feeds = await makeFeeds(loading);
// Awaited where it is needed: neither load is measured against the other when they run side by side.
const embeddedLoad = load(loading);
embeddedLoad.catch(() => {});
if (!values.grouped) await embeddedLoad;
const prefix = `bench-${randomBytes(4).toString('hex')}-`;
const database = await ownDatabase();
const settings = {
  MARQUEE_PROFILE: 'cluster',
  MARQUEE_DATA: join(folder, 'cluster'),
  ELASTICSEARCH_URL: stack.elasticsearch,
  ELASTICSEARCH_INDEX_PREFIX: prefix,
  KAFKA_BROKERS: stack.kafka.join(','),
  KAFKA_TOPIC_PREFIX: prefix,
  DATABASE_URL: database.url,
  AUTH_SECRET: randomBytes(32).toString('base64url'),
};
const cluster = await openStores(loadConfig(settings));
cluster.startOutbox();
const worker = await startWorkerProcess(settings);
try {
  const clock = { now: () => Date.now() };
  const grouped = values.grouped ? await openGroupedSink({ settings, writer: cluster.writer, expected: moviegoers * 18, say }) : null;
  const { metadata, openScratch } = cluster;
  const ids = { next: (kind: string) => `${kind}_${randomBytes(8).toString('hex')}` };
  const runner = createJobRunner({ jobs: metadata.jobs, clock, ids, alone: false, onFailure: (error) => console.error(error) });
  const importer = createImporter({ metadata, writer: grouped ?? cluster.writer, openScratch, clock }, runner);
  const imported = await timed(async () => {
    const job = await importer.start({ folder: feeds, dryRun: false });
    await importer.idle();
    return importer.status(job.id);
  });
  if (imported.result?.state !== 'done') throw new Error(`The import ended as ${imported.result?.state}: ${imported.result?.error}`);
  const rows = imported.result.rows;
  await grouped?.close();
  say(`imported ${rows} rows in ${(imported.ms / 1000).toFixed(1)} s`);
  const memory = grouped ? null : await worker.memory();
  const status = await cluster.audience.status();
  const made = await embeddedLoad;
  const embedded = await openStores(loadConfig({ MARQUEE_DATA: made.data }));
  const before = await embedded.audience.status();
  if (before.dataAsOf === null || status.moviegoers !== before.moviegoers || status.visits !== before.visits)
    throw new Error(
      `embedded has ${before.moviegoers} moviegoers and ${before.visits} visits, cluster ${status.moviegoers} and ${status.visits}`,
    );

  const onRecord = new Map<string, readonly string[]>();
  for (const field of fieldsUsed)
    onRecord.set(
      field,
      (await embedded.audience.values({ scope: everyone, field, upTo: 0 })).slice(0, 50).map(({ value }) => value),
    );
  const asked = questions((field) => onRecord.get(field) ?? []);
  say(`comparing and timing ${asked.length} questions`);
  const compared = await compareEngines(
    { embedded: embedded.audience, cluster: cluster.audience },
    asked,
    before.dataAsOf,
    Number(values.rounds),
  );
  const bytes = await indexBytes();

  const exhibitor = onRecord.get('exhibitor')?.[0] ?? '';
  const fresh = await freshness(cluster, { exhibitor, asOf: before.dataAsOf, events: Number(values.events) });
  if (!grouped) say('rebuilding');
  const rebuilt = grouped ? null : await timed(rebuild);
  await embedded.close();
  console.log(
    await writeClusterReport({
      asked: moviegoers,
      seed,
      questions: asked.length,
      asOf: before.dataAsOf,
      moviegoers: status.moviegoers,
      visits: status.visits,
      embeddedSeconds: grouped ? null : made.loaded.seconds,
      imported: { rows, seconds: imported.ms / 1000, grouped: values.grouped },
      compared,
      fresh,
      bytes,
      memory,
      rebuilt: rebuilt && { messages: rebuilt.result.total, seconds: rebuilt.ms / 1000 },
    }),
  );
} finally {
  await worker.stop();
  await cluster.close();
  await database.drop();
  await forget({ brokers: stack.kafka, clientId: 'bench', topicPrefix: prefix, topics });
  for (const { index } of await ownIndices()) await fetch(new URL(index, stack.elasticsearch), { method: 'DELETE' });
}
process.exit(0);

async function ownIndices(): Promise<readonly { readonly index: string; readonly 'store.size': string }[]> {
  const response = await fetch(new URL(`/_cat/indices/${prefix}*?format=json&bytes=b`, stack.elasticsearch));
  return (await response.json()) as { index: string; 'store.size': string }[];
}

/** Of the live index, after merging: what would stay of it. */
async function indexBytes(): Promise<number> {
  await fetch(new URL(`/${prefix}moviegoers/_forcemerge?max_num_segments=1`, stack.elasticsearch), { method: 'POST' });
  await fetch(new URL(`/${prefix}moviegoers/_refresh`, stack.elasticsearch), { method: 'POST' });
  const indices = await ownIndices();
  return indices.filter(({ index }) => index.includes('moviegoers-')).reduce((sum, one) => sum + Number(one['store.size']), 0);
}

async function rebuild() {
  for (let job = await cluster.rebuilder.start({ accept: false }); ; job = (await cluster.rebuilder.latest()) ?? job) {
    if (job.state === 'done') return job;
    if (job.state !== 'running') throw new Error(`The rebuild ended as ${job.state}: ${job.error}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
