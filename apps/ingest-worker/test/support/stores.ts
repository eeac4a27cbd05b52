import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock, Ids, ImportJob, MetadataStore } from '@marquee/core';
import { openDatabase } from '@marquee/platform';
import { createDuckdbAudienceWriter, createMetadataStore, openDuckdb, openScratchWriter } from '@marquee/platform/testing';
import { createImporter, createJobRunner, type JobRunner } from '../../src/index.ts';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'marquee-import-'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The metadata store of a folder: exhibitors' secrets live there, so that stores that share it have the same pseudonyms. */
export async function openMetadata(folder: string): Promise<MetadataStore> {
  return createMetadataStore(await openDatabase(`file:${path.join(folder, 'metadata.sqlite')}`));
}

export const clock: Clock = { now: () => Date.now() };

export function countingIds(): Ids {
  let count = 0;
  return {
    next(prefix) {
      count += 1;
      return `${prefix}_${process.pid}_${String(count).padStart(4, '0')}`;
    },
  };
}
const ids = countingIds();

/** Does the jobs of a store that is this test's alone. */
export function runnerOf(metadata: MetadataStore, onFailure: (error: unknown) => void = () => {}): JobRunner {
  return createJobRunner({ jobs: metadata.jobs, clock, ids, alone: true, onFailure });
}

/** An audience file with an importer into it. */
export async function openAudience(file: string, metadata: MetadataStore) {
  const database = await openDuckdb(file, { memoryLimit: '512MB', readers: 1 });
  const writer = createDuckdbAudienceWriter(database);
  const failures: unknown[] = [];
  const runner = runnerOf(metadata, (error) => failures.push(error));
  const importer = createImporter({ metadata, writer, clock, openScratch: openScratchWriter }, runner);
  return {
    database,
    writer,
    importer,
    runner,
    /** Imports a folder to its end; a failure of the import is a failure of the test. */
    async import(folder: string, dryRun = false): Promise<ImportJob> {
      const { id } = await importer.start({ folder, dryRun });
      await importer.idle();
      if (failures[0]) throw failures[0];
      const job = await importer.status(id);
      if (!job) throw new Error('the import is not on record');
      return job;
    },
    rows: (sql: string) => database.read(undefined, async (connection) => (await connection.runAndReadAll(sql)).getRowObjectsJson()),
    async close() {
      await runner.stop();
      await writer.close();
      await database.close();
    },
  };
}

/** An importer with stores of its own, in a folder that has room for a feed folder; whoever opens it closes it. */
export async function openImport() {
  const folder = await temporaryFolder();
  const metadata = await openMetadata(folder.path);
  const audience = await openAudience(':memory:', metadata);
  const close = async () => {
    await audience.close();
    await metadata.close();
    await folder.remove();
  };
  return { folder: `${folder.path}/feed`, metadata, audience, close };
}
