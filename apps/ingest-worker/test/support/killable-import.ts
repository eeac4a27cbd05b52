// Imports a folder and says each step on its standard output, so that a test can kill it at one of them.
import type { AudienceWriter } from '@marquee/core';
import { createDuckdbAudienceWriter, openDuckdb, openScratchWriter } from '@marquee/platform/testing';
import { createImporter } from '../../src/index.ts';
import { clock, openMetadata, runnerOf } from './stores.ts';

const [folder = '', data = ''] = process.argv.slice(2);
const say = (word: string) => process.stdout.write(`${word}\n`);

const metadata = await openMetadata(data);
const database = await openDuckdb(`${data}/audience.duckdb`, { memoryLimit: '256MB', readers: 1 });
const store = createDuckdbAudienceWriter(database, { transactionsAtOnce: 400 });
const writer: AudienceWriter = {
  ...store,
  accept: async (batch) => {
    say('accept');
    await store.accept(batch);
    say('accepted');
  },
  settle: (options) => {
    say('settle');
    return store.settle({ ...options, onProgress: () => say('folded') });
  },
};
const runner = runnerOf(metadata);
const importer = createImporter({ metadata, writer, clock, openScratch: openScratchWriter, rowsAtOnce: 150 }, runner);
// What the one before was at goes on by itself; only the first is asked for one.
await runner.start();
const { id } = await importer.start({ folder, dryRun: false });
await importer.idle();
say(`ended ${JSON.stringify(await importer.status(id))}`);
await store.close();
await database.close();
await metadata.close();
