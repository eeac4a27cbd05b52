import { type CatalogueChange, filmMatchesTopic, filmsTopic, type MoviegoerDocuments } from '@marquee/core';
import { createMemoryDocuments } from '@marquee/platform/testing';
import { expect, test } from 'vitest';
import { followCatalogue } from '../src/service/catalogue-view.ts';
import { type Enriching, enrichAgain } from '../src/service/enrich-again.ts';
import { eraseMoviegoers } from '../src/service/erase-moviegoers.ts';
import type { Keeping } from '../src/service/keeping.ts';
import { takeBatch } from '../src/service/take-batch.ts';
import { unwatched } from '../src/service/watch.ts';
import { createMemoryLog } from './support/memory-log.ts';
import { catalogue, sampleRows } from './support/samples.ts';
import { seededRandom } from './support/seeded.ts';

const [row] = sampleRows(seededRandom(1), 4, 8).transactions.filter(
  ({ filmCode, tickets, status }) => filmCode && tickets.length > 0 && status === 'sold',
);
if (!row?.filmCode) throw new Error('no such row');
const id = row.moviegoer;
const code = { exhibitor: row.exhibitor, filmCode: row.filmCode };
const enriching: Enriching = { rate: Number.POSITIVE_INFINITY, onProgress: () => {}, onRefused: async () => {} };
const matched: CatalogueChange = { films: [], sites: [], filmCodes: [code] };

async function world() {
  const store = createMemoryDocuments();
  const log = createMemoryLog();
  log.append(filmsTopic, catalogue.films);
  /** A worker; `before` is what happens between its reading and its writing, once. */
  const worker = async (before?: () => Promise<void>): Promise<Keeping> => {
    const view = await followCatalogue(log.log);
    await view.caughtUp;
    let pending = before;
    const documents: MoviegoerDocuments = {
      ...store,
      async write(changes) {
        const now = pending;
        pending = undefined;
        await now?.();
        return store.write(changes);
      },
    };
    return {
      documents,
      catalogue: view,
      clock: { now: () => 0 },
      retries: { attempts: 5, firstDelayMs: 0, longestDelayMs: 0, random: () => 0 },
      watch: unwatched,
    };
  };
  const match = (film: string | null) => log.append(filmMatchesTopic, [{ ...code, film }]);
  const films = () => store.all.get(id)?.moviegoer?.visits.map(({ film }) => film);
  return { store, log, worker, match, films };
}
const batch = (...transactions: (typeof row)[]) => ({ members: [], transactions });

test('a correction that another worker enriches while a batch is being written is in the batch’s documents all the same', async () => {
  const { worker, match, films } = await world();
  const other = await worker();
  const overtaken = await worker(async () => {
    match('film-7');
    await enrichAgain(other, matched, enriching);
  });
  await takeBatch(overtaken, batch(row));
  expect(films()).toEqual(['film-7']);
});

test('a correction that is enriched while an earlier one still is wins over it', async () => {
  const { worker, match, films } = await world();
  const other = await worker();
  await takeBatch(other, batch(row));
  match('film-1');
  const slow = await worker(async () => {
    match('film-2');
    await enrichAgain(other, matched, enriching);
  });
  await enrichAgain(slow, matched, enriching);
  expect(films()).toEqual(['film-2']);
});

test('a match that is taken back opens the visits of its code again, also where it comes back', async () => {
  const { store, worker, match, films } = await world();
  const keeping = await worker();
  await takeBatch(keeping, batch(row));
  const open = () => store.all.get(id)?.moviegoer?.visits.map(({ openFilmCode }) => openFilmCode);
  expect([films(), open()]).toEqual([[null], [row.filmCode]]);
  for (const film of ['film-1', null, 'film-1']) {
    match(film);
    await enrichAgain(keeping, matched, enriching);
    expect([films(), open()]).toEqual([[film], [film === null ? row.filmCode : undefined]]);
  }
});

test('a film that is corrected while a code is being matched to it is there as corrected', async () => {
  const { store, log, worker, match } = await world();
  const other = await worker();
  await takeBatch(other, batch(row));
  match('film-1');
  const slow = await worker(async () => {
    log.append(
      filmsTopic,
      catalogue.films.filter((film) => film.id === 'film-1').map((film) => ({ ...film, rating: 'PG-13' })),
    );
    // Nobody is found who saw it: the one who did is just being written.
    await enrichAgain(other, { films: ['film-1'], sites: [], filmCodes: [] }, enriching);
  });
  await enrichAgain(slow, matched, enriching);
  expect(store.all.get(id)?.moviegoer?.visits).toMatchObject([{ film: 'film-1', 'film.rating': 'PG-13' }]);
});

test('documents that a dead worker folded with an older catalogue are folded again when their batch is given again', async () => {
  const { worker, match, films } = await world();
  const dies = await worker(async () => {
    match('film-3');
    await enrichAgain(await worker(), matched, enriching);
  });
  const dead: Keeping = { ...dies, documents: { ...dies.documents, refresh: () => Promise.reject(new Error('killed')) } };
  await expect(takeBatch(dead, batch(row))).rejects.toThrow('killed');
  expect(films()).toEqual([null]);
  await takeBatch(await worker(), batch(row));
  expect(films()).toEqual(['film-3']);
});

test('a transaction that moves is taken away where it was, though nothing but its own batches ever makes documents visible', async () => {
  const { store, worker } = await world();
  const to = `${row.exhibitor}:somebody-else`;
  await takeBatch(await worker(), batch(row));
  await takeBatch(await worker(), batch({ ...row, moviegoer: to, updatedAt: row.updatedAt + 1 }));
  expect(store.all.get(id)).toMatchObject({ moviegoer: null, state: { transactions: [], moved: [{ id: row.id }] } });
  await takeBatch(await worker(), batch(row));
  expect(store.all.get(id)).toMatchObject({ moviegoer: null });
  expect(store.all.get(to)?.moviegoer?.visits).toHaveLength(1);
});

test('rows that are written while their moviegoer is erased do not bring it back', async () => {
  const { store, worker } = await world();
  const eraser = await worker();
  const overtaken = await worker(() => eraseMoviegoers(eraser, [{ moviegoer: id, day: 20_600 }]));
  await takeBatch(overtaken, batch(row));
  expect(store.all.get(id)).toMatchObject({ moviegoer: null, state: { erased: 20_600, transactions: [] } });
});
