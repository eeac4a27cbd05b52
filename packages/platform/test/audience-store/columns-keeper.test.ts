import type { AudienceStore } from '@marquee/core';
import { afterEach, expect, it } from 'vitest';
import { type ColumnStore, withColumns } from '../../src/audience/columns/column-store.ts';
import type { KeepOptions } from '../../src/audience/columns/keeper.ts';
import { type DuckdbDatabase, openDuckdb } from '../../src/audience/duckdb/connection.ts';
import { refreshAudienceState } from '../../src/audience/duckdb/state.ts';
import { createDuckdbAudienceStore } from '../../src/audience/duckdb/store.ts';
import { asOf } from '../support/asking.ts';
import { loadMoviegoers } from '../support/load-moviegoers.ts';
import { randomWorld } from '../support/random-world.ts';
import { everyone } from '../support/scopes.ts';

const moviegoers = randomWorld(5, 400, asOf);
const question = {
  definition: { version: 1, where: { kind: 'visits', op: 'atLeast', value: 2 } },
  ...{ asOf, scope: everyone, resolve: () => undefined },
} as const;
const many = moviegoers.filter(({ visits }) => visits.filter(({ businessDay }) => businessDay <= asOf).length >= 2).length;

let store: ColumnStore;
let database: DuckdbDatabase;
/** How often DuckDB was asked for a count. */
let asked: number;
const open = async (options: Partial<KeepOptions> = {}) => {
  database = await openDuckdb(':memory:', { threads: 2 });
  await loadMoviegoers(database, moviegoers);
  asked = 0;
  const duckdb = createDuckdbAudienceStore(database);
  const counting: AudienceStore = {
    ...duckdb,
    count: (...given) => {
      asked += 1;
      return duckdb.count(...given);
    },
  };
  store = withColumns(counting, database, { memory: 1 << 28, threads: 2, lookMs: 60_000, ...options });
};
afterEach(() => store.close());

it('what columns hold they answer; what is written meanwhile is in every answer from then on', async () => {
  await open();
  expect(await store.columnsReady()).toBe(true);
  expect([await store.count(question), asked]).toEqual([many, 0]);
  const gone = moviegoers.find(({ visits }) => visits.filter(({ businessDay }) => businessDay <= asOf).length >= 2);
  await loadMoviegoers(
    database,
    moviegoers.filter((one) => one !== gone),
  );
  // Long before it is looked for changes again.
  expect([await store.count(question), asked]).toEqual([many - 1, 1]);
});

it('they are made again once the data has changed, and only then answer', async () => {
  await open({ lookMs: 5 });
  await store.columnsReady();
  await loadMoviegoers(database, moviegoers.slice(0, 100));
  const few = moviegoers.slice(0, 100).filter(({ visits }) => visits.filter(({ businessDay }) => businessDay <= asOf).length >= 2).length;
  expect(await store.count(question)).toBe(few);
  expect(await store.columnsReady()).toBe(true);
  const before = asked;
  expect([await store.count(question), asked]).toEqual([few, before]);
});

it('an audience that does not fit is asked in its file', async () => {
  await open({ memory: 1_000, lookMs: 5 });
  expect(await store.columnsReady()).toBe(false);
  expect([await store.count(question), asked]).toEqual([many, 1]);
});

it('a question that columns cannot answer is answered by the file, and so are those after it', async () => {
  const troubles: unknown[] = [];
  await open({ lookMs: 5, onTrouble: (error) => troubles.push(error) });
  await store.columnsReady();
  // Nothing that parses: it stands for whatever could go wrong in a thread.
  const broken = { ...question, definition: { version: 1, where: { kind: 'attribute', field: 'none', op: 'in', value: [] } } } as const;
  await expect(store.count(broken)).rejects.toThrow();
  expect(troubles).toHaveLength(1);
  expect([await store.columnsReady(), await store.count(question)]).toEqual([false, many]);
});

it('what changes under a question turns nothing off', async () => {
  const troubles: unknown[] = [];
  await open({ lookMs: 5, onTrouble: (error) => troubles.push(error) });
  const { connection, close } = await database.connect();
  for (let round = 0; round < 8; round += 1) {
    await store.columnsReady();
    // Each waits for its leaf, and then for its count: some find meanwhile that their columns were let go of.
    const asking = Array.from({ length: 12 }, (_, i) => {
      const where = {
        kind: 'visits',
        op: 'atLeast',
        value: 2,
        measure: 'tickets',
        during: { kind: 'last', count: 1 + i + 12 * round, unit: 'day' },
      } as const;
      return store.profile({ ...question, definition: { version: 1, where } });
    });
    for (let change = 0; change < 6; change += 1) {
      await refreshAudienceState(connection);
      await store.count(question);
    }
    await Promise.all(asking);
  }
  close();
  expect([troubles, await store.columnsReady()]).toEqual([[], true]);
});
