// The ingest worker's own rates: `npm run worker -w @marquee/bench -- [--moviegoers 100000] [--each 10] [--stored 200000] [--rounds 3]`,
// on the servers of the stack. All rows are read by the empty loop and into the null sink, the first `--stored` of them into Elasticsearch.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { topics, transactionsTopic } from '@marquee/core';
import { createKafkaBus } from '@marquee/platform/testing';
import { forget } from '../../../packages/platform/test/event-bus/open-kafka.ts';
import { type Measured, type PartName, runPart } from './parts.ts';
import { writeWorkerReport } from './report.ts';
import { someTransactions } from './some-transactions.ts';

const { values } = parseArgs({
  options: {
    moviegoers: { type: 'string', default: '100000' },
    each: { type: 'string', default: '10' },
    stored: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    elasticsearch: { type: 'string', default: process.env.STACK_ELASTICSEARCH_URL ?? 'http://127.0.0.1:9200' },
    kafka: { type: 'string', default: process.env.STACK_KAFKA_BROKERS ?? '127.0.0.1:9092' },
  },
});
const parts = (['empty', 'null', 'store', 'bare'] as const).filter((name) => !values.only || values.only.split(',').includes(name));
const prefix = `bench-${randomBytes(4).toString('hex')}-`;
const brokers = values.kafka.split(',');
const folder = await mkdtemp(join(tmpdir(), 'marquee-bench-worker-'));
const say = (line: string) => console.error(line);
const bus = createKafkaBus({ brokers, clientId: 'bench', topicPrefix: prefix, partitions: 4 });
try {
  const rows = someTransactions(Number(values.moviegoers), Number(values.each));
  const stored = Math.min(rows.length, Number(values.stored));
  await bus.ensureTopics();
  for (let i = 0; i < rows.length; i += 10_000)
    await bus.publish(
      transactionsTopic,
      rows.slice(i, i + 10_000).map((payload) => ({ key: payload.moviegoer, payload })),
    );
  say(`${rows.length} transactions of ${values.moviegoers} moviegoers`);
  const measured: Record<PartName, Measured[]> = { empty: [], null: [], store: [], record: [], bare: [] };
  const run = async (name: PartName, round: number) => {
    const total = name === 'empty' || name === 'null' ? rows.length : stored;
    const asked = { elasticsearch: values.elasticsearch, kafka: brokers, prefix, group: `${name}-${round}`, total };
    const found = await runPart(name, { ...asked, file: join(folder, 'lines.ndjson') });
    measured[name].push(found);
    say(
      `${name.padEnd(8)} ${Math.round(found.items / found.seconds)} a second, ${Math.round(found.items / found.processor)} a processor second`,
    );
  };
  if (parts.includes('bare')) await run('record', 0);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const name of round % 2 === 0 ? parts : [...parts].reverse()) await run(name, round);
  }
  if (!values.only) console.log(await writeWorkerReport(measured, { rows: rows.length, stored, moviegoers: Number(values.moviegoers) }));
} finally {
  await bus.close();
  await forget({ brokers, clientId: 'bench', topicPrefix: prefix, topics });
  await rm(folder, { recursive: true, force: true });
}
process.exit(0);
