// One measured part, alone in its process: `part.ts <part> <json>`; prints a line of JSON.
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { type MoviegoerDocuments, type TransactionRecord, transactionsTopic } from '@marquee/core';
import { startWorker } from '@marquee/ingest-worker';
import {
  createKafkaBus,
  createMemoryDocuments,
  createNullDocuments,
  openOwnIndex,
  prepareLoad,
  timeBareLoad,
} from '@marquee/platform/testing';
import type { Asked, Measured, PartName } from './parts.ts';

type Batches = <T>(size: number, run: () => Promise<T>) => Promise<T>;
type Start = (onBatch: Batches) => Promise<{ stop(): Promise<void> }>;

const [name = '', asked = '{}'] = process.argv.slice(2);
const { elasticsearch, kafka, prefix, group, total, file } = JSON.parse(asked) as Asked;
const bus = () => createKafkaBus({ brokers: kafka, clientId: 'bench', topicPrefix: prefix, partitions: 4 });

const memory = () => process.resourceUsage().maxRSS * 1024;

/** Reads the whole topic: seconds from the first batch to the end of the last, and processor seconds of them. */
async function reading(start: Start): Promise<Measured> {
  let [taken, first, last, before] = [0, 0, 0, process.cpuUsage()];
  let processor = process.cpuUsage(before);
  let done = () => {};
  const all = new Promise<void>((resolve) => {
    done = resolve;
  });
  const running = await start(async (size, run) => {
    if (first === 0) [first, before] = [performance.now(), process.cpuUsage()];
    const result = await run();
    taken += size;
    last = performance.now();
    if (taken >= total) {
      processor = process.cpuUsage(before);
      done();
    }
    return result;
  });
  await all;
  await running.stop();
  return { items: taken, seconds: (last - first) / 1000, processor: (processor.user + processor.system) / 1e6, memory: memory() };
}

async function worker(documents: MoviegoerDocuments): Promise<Measured> {
  const kafkaBus = bus();
  let written = 0;
  const counting: MoviegoerDocuments = {
    ...documents,
    write: async (changes) => {
      written += changes.length;
      return documents.write(changes);
    },
  };
  const measured = await reading((onBatch) =>
    startWorker({
      bus: kafkaBus,
      log: kafkaBus,
      documents: counting,
      group,
      clock: { now: () => Date.now() },
      enrichmentRate: 1e6,
      watch: {
        stage: (_stage, _size, run) => run(),
        count: () => {},
        batch: (_topic, size, run) => onBatch(size, run),
      },
    }),
  );
  await kafkaBus.close();
  return { ...measured, documents: written };
}

const parts: Readonly<Record<PartName, () => Promise<Measured>>> = {
  async empty() {
    const kafkaBus = bus();
    const measured = await reading((onBatch) =>
      kafkaBus.subscribe<TransactionRecord>(transactionsTopic, group, (messages) => onBatch(messages.length, async () => {})),
    );
    await kafkaBus.close();
    return measured;
  },
  null: () => worker(createNullDocuments()),
  async store() {
    const own = await openOwnIndex({ url: elasticsearch, prefix: `${prefix}${group}-` });
    try {
      return await worker(own.documents);
    } finally {
      await own.close();
    }
  },
  /** Not a measurement: what the worker writes, in its order, as lines of bulk requests. */
  async record() {
    const documents = createMemoryDocuments();
    const lines = createWriteStream(file);
    const measured = await worker({
      ...documents,
      write: async (changes) => {
        lines.write(`${prepareLoad(changes).join('\n')}\n`);
        return documents.write(changes);
      },
    });
    lines.end();
    await finished(lines);
    return measured;
  },
  async bare() {
    const lines: string[] = [];
    for await (const line of createInterface({ input: createReadStream(file) })) lines.push(line);
    const before = process.cpuUsage();
    const seconds = await timeBareLoad({ url: elasticsearch, prefix: `${prefix}${group}-` }, lines);
    const { user, system } = process.cpuUsage(before);
    return { items: lines.length / 2, seconds, processor: (user + system) / 1e6, memory: memory() };
  },
};

const run = parts[name as PartName];
if (!run) throw new Error(`There is no part "${name}".`);
console.log(JSON.stringify(await run()));
process.exit(0);
