// How fast an empty index is filled on the servers of the stack, against a loader that sends the same documents and looks at nothing:
// `npm run first-load -w @marquee/bench -- [--moviegoers 30000] [--rounds 2] [--seed 1]`.
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FeedSink, MoviegoerDocuments } from '@marquee/core';
import {
  createImporter,
  createJobRunner,
  type Keeping,
  openGroupedRows,
  settleAll,
  startWorker,
  takeBatch,
  takeWhole,
} from '@marquee/ingest-worker';
import { loadConfig, loadWorkerConfig, openStores, openWorkerStores } from '@marquee/platform';
import { prepareLoad, timeBareLoad } from '@marquee/platform/testing';
import { ownDatabase } from '../../../packages/platform/test/support/own-database.ts';
import { stack } from '../../../packages/platform/test/support/stack.ts';
import { startWorkerProcess } from '../cluster/worker-process.ts';
import { makeFeeds } from '../load.ts';
import { machineLine } from '../machine.ts';
import { quantile, timed } from '../statistics.ts';

const { values } = parseArgs({
  options: {
    moviegoers: { type: 'string', default: '30000' },
    rounds: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    until: { type: 'string', default: '2026-06-30' },
  },
});
const [moviegoers, seed, rounds] = [Number(values.moviegoers), Number(values.seed), Number(values.rounds)];
const say = (line: string) => console.error(line);
const folder = join(tmpdir(), 'marquee-bench', `${moviegoers}-${seed}-${values.until}`);
const feeds = await makeFeeds({ moviegoers, seed, until: values.until, folder, say });

const prefix = `bench-${randomBytes(4).toString('hex')}-`;
const database = await ownDatabase();
const settings = {
  MARQUEE_PROFILE: 'cluster',
  MARQUEE_DATA: join(folder, 'first-load'),
  ...{ ELASTICSEARCH_URL: stack.elasticsearch, ELASTICSEARCH_INDEX_PREFIX: prefix },
  ...{ KAFKA_BROKERS: stack.kafka.join(','), KAFKA_TOPIC_PREFIX: prefix, DATABASE_URL: database.url },
  AUTH_SECRET: randomBytes(32).toString('base64url'),
};
const cluster = await openStores(loadConfig(settings));
cluster.startOutbox();
const stores = await openWorkerStores(loadWorkerConfig({}, settings), {});
const { set } = stores.indices;
const clock = { now: () => Date.now() };

// An import ends when workers have its catalogue.
const taking = await startWorkerProcess(settings);
const worker = await startWorker({
  bus: stores.bus,
  log: stores.bus,
  documents: stores.documents,
  group: 'bench',
  clock,
  enrichmentRate: 1e6,
});

// Rows as the importer makes them; only the catalogue goes into the topics.
const rows = await openGroupedRows(moviegoers * 18);
const sink: FeedSink = {
  applyCatalogue: (catalogue) => cluster.writer.applyCatalogue(catalogue),
  checkpoints: async () => [],
  accept: (batch) => rows.add(batch),
  settle: () => cluster.writer.settle(),
};
const { metadata, openScratch } = cluster;
const ids = { next: (kind: string) => `${kind}_${randomBytes(8).toString('hex')}` };
const runner = createJobRunner({ jobs: metadata.jobs, clock, ids, alone: false, onFailure: (error) => console.error(error) });
const importer = createImporter({ metadata, writer: sink, openScratch, clock }, runner);
const job = await importer.start({ folder: feeds, dryRun: false });
await importer.idle();
const read = (await importer.status(job.id))?.rows ?? 0;
say(`${read} rows put together`);

/** Seconds that it takes to fill an index of its own, and its documents as text, in the order of their ids. */
async function filled(fill: (keeping: Keeping) => Promise<void>) {
  const index = await set.create({ ...stores.indices.serving, replicas: 0, refreshInterval: '-1' });
  const keeping = worker.keepingOn(stores.indices.documentsOn(index));
  const { ms } = await timed(async () => {
    await fill(keeping);
    await keeping.documents.refresh();
  });
  const response = await fetch(new URL(`/${index}/_count`, stack.elasticsearch));
  const { count } = (await response.json()) as { count: number };
  await set.remove(index);
  return { seconds: ms / 1000, count };
}
const whole = (keeping: Keeping) => async () => {
  for await (const group of rows.groups()) await takeWhole(keeping, group);
  for await (const disputes of rows.disputes()) await settleAll(keeping, disputes);
};
const batches = (keeping: Keeping) => async () => {
  for await (const group of rows.groups()) await takeBatch(keeping, group);
};

// The documents for the bare loader: those that are written, in their order.
const lines: string[] = [];
const recorded = await filled((keeping) => {
  const documents: MoviegoerDocuments = {
    ...keeping.documents,
    write: (changes) => {
      for (const line of prepareLoad(changes)) lines.push(line);
      return keeping.documents.write(changes);
    },
  };
  return whole({ ...keeping, documents })();
});
const taken = { bare: [] as number[], whole: [] as number[], batches: [] as number[] };
const bare = async () => void taken.bare.push(await timeBareLoad({ url: stack.elasticsearch, prefix: `${prefix}bare-` }, lines));
const measure = async (name: 'whole' | 'batches', fill: (keeping: Keeping) => () => Promise<void>) => {
  const { seconds, count } = await filled((keeping) => fill(keeping)());
  if (count !== recorded.count) throw new Error(`${name} wrote ${count} documents, not ${recorded.count}.`);
  taken[name].push(seconds);
  say(`${name}: ${seconds.toFixed(1)} s`);
};
for (let round = 0; round < rounds; round += 1) {
  const parts = [bare, () => measure('whole', whole), () => measure('batches', batches)];
  for (const part of round % 2 === 0 ? parts : parts.reverse()) await part();
}
await worker.stop();
await taking.stop();
await rows.remove();
await stores.close();
await cluster.close();
await database.drop();

const median = (all: readonly number[]) => quantile(all, 0.5);
const rate = (seconds: number) => Math.round(recorded.count / seconds).toLocaleString('en-US');
const rowOf = (name: string, all: readonly number[]) =>
  `| ${name} | ${median(all).toFixed(1)} | ${rate(median(all))} | ${(median(taken.bare) / median(all)).toFixed(2)} |`;
const text = `# An empty index is filled: ${recorded.count.toLocaleString('en-US')} moviegoers, ${read.toLocaleString('en-US')} rows

Written by \`npm run first-load -w @marquee/bench -- --moviegoers ${moviegoers} --rounds ${rounds}\`. ${rounds} rounds, every other one backwards; each fills an index of its own, with one refresh at the end, and as many documents.

| | seconds, median | documents a second | of the bare loader |
| --- | ---: | ---: | ---: |
${rowOf('bare loader: the same documents, made before, sent in bulks of 8 MB', taken.bare)}
${rowOf('whole moviegoers, as a rebuild writes them: rows read from files, folded, written', taken.whole)}
${rowOf('the same groups as batches of the daily work, as a rebuild wrote them before', taken.batches)}

${machineLine()}
`;
const results = join(import.meta.dirname, '..', '..', 'results');
await mkdir(results, { recursive: true });
await writeFile(join(results, `${new Date().toISOString().slice(0, 10)}-first-load-${moviegoers}.md`), text);
console.log(text);
process.exit(0);
