import { copyFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { columnsOf } from '@marquee/dsl';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type ColumnStore, withColumns } from '../../src/audience/columns/column-store.ts';
import { type ColumnsSource, readColumnsFile, removeColumnsFile, writeColumnsFile } from '../../src/audience/columns/file.ts';
import { type DuckdbDatabase, openDuckdb } from '../../src/audience/duckdb/connection.ts';
import { createDuckdbAudienceStore } from '../../src/audience/duckdb/store.ts';
import { asOf } from '../support/asking.ts';
import { loadMoviegoers } from '../support/load-moviegoers.ts';
import { randomWorld } from '../support/random-world.ts';
import { everyone } from '../support/scopes.ts';

const moviegoers = randomWorld(7, 300, asOf);
const columns = columnsOf(moviegoers);
const source: ColumnsSource = { mark: 'one', dataVersion: '3', moviegoers: 300, visits: columns.businessDays.days.length };
const signal = new AbortController().signal;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'columns-'));
  file = path.join(folder, 'audience.columns');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('columns are read as they were written', async () => {
  await writeColumnsFile(file, source, columns, signal);
  expect(await readColumnsFile(file, source, signal)).toEqual(columns);
  expect((await stat(file)).mode & 0o077).toBe(0);
  const read = await readColumnsFile(file, source, signal);
  expect(read?.visitsFrom.buffer).toBeInstanceOf(SharedArrayBuffer);
  await removeColumnsFile(file);
  expect(await readColumnsFile(file, source, signal)).toBeNull();
});

it.each([{ mark: 'two' }, { dataVersion: '4' }, { moviegoers: 301 }, { visits: 1 }])(
  'columns of other data are none: %o',
  async (other) => {
    await writeColumnsFile(file, source, columns, signal);
    expect(await readColumnsFile(file, { ...source, ...other }, signal)).toBeNull();
  },
);

it('a file that ends anywhere, or of which any byte is another, is none', async () => {
  await writeColumnsFile(file, source, columns, signal);
  const whole = await readFile(file);
  const torn = path.join(folder, 'torn');
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, more) => {
      await copyFile(file, torn);
      await truncate(torn, at);
      expect(await readColumnsFile(torn, source, signal)).toBeNull();
      const bytes = Buffer.from(whole);
      bytes[at] = ((bytes[at] as number) + more) & 255;
      await writeFile(torn, bytes);
      expect(await readColumnsFile(torn, source, signal)).toBeNull();
    }),
    // The head is small beside the arrays.
    { numRuns: 200, examples: [0, 3, 16, 20, 21, 24, 40, 100].map((at): [number, number] => [at, 1]) },
  );
});

const question = {
  definition: { version: 1, where: { kind: 'visits', op: 'atLeast', value: 2 } },
  ...{ asOf, scope: everyone, resolve: () => undefined },
} as const;
const cameTwice = (one: (typeof moviegoers)[number]) => one.visits.filter(({ businessDay }) => businessDay <= asOf).length >= 2;

/** A store over the file of this folder; `made` counts how often columns were made from it. */
async function open(): Promise<{ store: ColumnStore; database: DuckdbDatabase; made: () => number }> {
  const database = await openDuckdb(path.join(folder, 'audience.duckdb'), { threads: 2 });
  let connected = 0;
  const counting: DuckdbDatabase = {
    ...database,
    connect: () => {
      connected += 1;
      return database.connect();
    },
  };
  const store = withColumns(createDuckdbAudienceStore(database), counting, { memory: 1 << 28, threads: 2, lookMs: 5, file });
  return { store, database, made: () => connected };
}
const isKept = () =>
  stat(file).then(
    () => true,
    () => false,
  );

it('a later start reads them, and answers as before', async () => {
  const first = await open();
  await loadMoviegoers(first.database, moviegoers);
  await first.store.columnsReady();
  await expect.poll(isKept).toBe(true);
  const [profile, preview] = [await first.store.profile(question), await first.store.preview(question)];
  await first.store.close();
  const second = await open();
  expect(await second.store.columnsReady()).toBe(true);
  expect([await second.store.profile(question), await second.store.preview(question), second.made()]).toEqual([profile, preview, 0]);
  await second.store.close();
});

it('what changed while nobody kept columns is not answered from them', async () => {
  const first = await open();
  await loadMoviegoers(first.database, moviegoers);
  await first.store.columnsReady();
  await expect.poll(isKept).toBe(true);
  await first.store.close();
  const database = await openDuckdb(path.join(folder, 'audience.duckdb'), { threads: 2 });
  await loadMoviegoers(database, moviegoers.slice(0, 100));
  await database.close();
  const second = await open();
  expect([await second.store.columnsReady(), await second.store.count(question), second.made()]).toEqual([
    true,
    moviegoers.slice(0, 100).filter(cameTwice).length,
    1,
  ]);
  await second.store.close();
});

it('older columns are let go of at once, in memory and in the file', async () => {
  const { store, database } = await open();
  await loadMoviegoers(database, moviegoers);
  await store.columnsReady();
  await expect.poll(isKept).toBe(true);
  const before = await readFile(file);
  await loadMoviegoers(database, moviegoers.slice(1));
  await store.letGoOfOldColumns();
  const after = await readFile(file).catch(() => null);
  // Those of the data as it is now may be there already.
  expect(after === null || !after.equals(before)).toBe(true);
  expect(await store.count(question)).toBe(moviegoers.slice(1).filter(cameTwice).length);
  await store.close();
});
