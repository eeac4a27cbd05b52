// The ingest worker's own rates: `npm run worker -w @marquee/bench -- [--moviegoers 20000] [--rounds 3]`, on the servers of the stack.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { type MoviegoerDocuments, type StateChange, type TransactionRecord, topics, transactionsTopic } from '@marquee/core';
import { startWorker } from '@marquee/ingest-worker';
import { createKafkaBus, createNullDocuments, type KafkaBus, openOwnIndex, prepareLoad, timeBareLoad } from '@marquee/platform';
import { forget } from '../../../packages/platform/test/event-bus/open-kafka.ts';
import { quantile } from '../statistics.ts';
import { someTransactions } from './some-transactions.ts';

const { values } = parseArgs({
  options: {
    moviegoers: { type: 'string', default: '20000' },
    each: { type: 'string', default: '10' },
    rounds: { type: 'string', default: '3' },
    elasticsearch: { type: 'string', default: process.env.STACK_ELASTICSEARCH_URL ?? 'http://127.0.0.1:9200' },
    kafka: { type: 'string', default: process.env.STACK_KAFKA_BROKERS ?? '127.0.0.1:9092' },
  },
});
const prefix = `bench-${randomBytes(4).toString('hex')}-`;
const bus = createKafkaBus({ brokers: values.kafka.split(','), clientId: 'bench', topicPrefix: prefix, partitions: 4 });

/** Reads the whole topic under a name of its own; rows a second from the first batch to the end of the last, and processor seconds. */
async function rate(name: string, total: number, start: (onBatch: Batches) => Promise<{ stop(): Promise<void> }>) {
  let [taken, first, last, before] = [0, 0, 0, process.cpuUsage()];
  let done = () => {};
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  const running = await start(async (size, run) => {
    if (first === 0) [first, before] = [performance.now(), process.cpuUsage()];
    const result = await run();
    taken += size;
    last = performance.now();
    if (taken >= total) done();
    return result;
  });
  await all;
  const { user, system } = process.cpuUsage(before);
  await running.stop();
  const [seconds, processor] = [(last - first) / 1000, (user + system) / 1e6];
  console.log(`${name.padEnd(28)} ${Math.round(total / seconds)} rows/s, ${Math.round(total / processor)} rows/s of processor time`);
  return { seconds, processor };
}
type Batches = <T>(size: number, run: () => Promise<T>) => Promise<T>;

function work(documents: MoviegoerDocuments, group: string) {
  return (onBatch: Batches) =>
    startWorker({
      bus,
      log: bus,
      documents,
      group,
      clock: { now: () => Date.now() },
      enrichmentRate: 1e6,
      watch: {
        stage: (_stage, _size, run) => run(),
        count: () => {},
        batch: (_topic, size, run) => onBatch(size, run),
      },
    });
}

function emptyLoop(kafka: KafkaBus, group: string) {
  return (onBatch: Batches) =>
    kafka.subscribe<TransactionRecord>(transactionsTopic, group, (messages) => onBatch(messages.length, async () => {}));
}

const rows = someTransactions(Number(values.moviegoers), Number(values.each));
await bus.ensureTopics();
for (let i = 0; i < rows.length; i += 10_000)
  await bus.publish(
    transactionsTopic,
    rows.slice(i, i + 10_000).map((payload) => ({ key: payload.moviegoer, payload })),
  );
console.log(`${rows.length} transactions of ${values.moviegoers} moviegoers`);
const ratios = { null: [] as number[], nullProcessor: [] as number[], store: [] as number[] };
for (let round = 0; round < Number(values.rounds); round += 1) {
  const empty = await rate('empty consumer loop', rows.length, emptyLoop(bus, `empty-${round}`));
  const sink = await rate('worker, null sink', rows.length, work(createNullDocuments(), `null-${round}`));
  ratios.null.push(empty.seconds / sink.seconds);
  ratios.nullProcessor.push(empty.processor / sink.processor);

  const own = await openOwnIndex({ url: values.elasticsearch, prefix: `${prefix}${round}-` });
  const written: StateChange[] = [];
  const recording: MoviegoerDocuments = {
    ...own.documents,
    write: async (changes) => {
      written.push(...changes);
      return own.documents.write(changes);
    },
  };
  const loaded = await rate('worker into Elasticsearch', rows.length, work(recording, `store-${round}`));
  await own.close();
  const bare = await timeBareLoad({ url: values.elasticsearch, prefix: `${prefix}bare-${round}-` }, prepareLoad(written));
  console.log(
    `${'bare bulk loader'.padEnd(28)} ${Math.round(written.length / bare)} documents/s; the worker ${Math.round(written.length / loaded.seconds)}`,
  );
  ratios.store.push(bare / loaded.seconds);
}
for (const [name, found] of Object.entries(ratios))
  console.log(`${name}: ratio p50 ${quantile(found, 0.5).toFixed(2)} of ${found.map((one) => one.toFixed(2)).join(', ')}`);
await bus.close();
await forget({ brokers: values.kafka.split(','), clientId: 'bench', topicPrefix: prefix, topics });
process.exit(0);
