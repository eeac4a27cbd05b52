import { filmMatchesTopic, filmsTopic, type MoviegoerDocuments, ServiceError, sitesTopic } from '@marquee/core';
import { createMemoryDocuments } from '@marquee/platform/testing';
import { expect, test } from 'vitest';
import { openGroupedRows } from '../src/rebuild/grouped-rows.ts';
import { followCatalogue } from '../src/service/catalogue-view.ts';
import { eraseMoviegoers } from '../src/service/erase-moviegoers.ts';
import type { Keeping } from '../src/service/keeping.ts';
import { settleAll, takeWhole } from '../src/service/take-whole.ts';
import { unwatched } from '../src/service/watch.ts';
import { faulty, Killed } from './support/faulty-documents.ts';
import { createMemoryLog } from './support/memory-log.ts';
import { plainFold } from './support/plain-fold.ts';
import { catalogue, sampleRows, shuffled } from './support/samples.ts';
import { seededRandom } from './support/seeded.ts';

async function keepingOn(documents: MoviegoerDocuments, random: () => number): Promise<Keeping> {
  const log = createMemoryLog();
  log.append(filmsTopic, catalogue.films);
  log.append(sitesTopic, catalogue.sites);
  log.append(filmMatchesTopic, catalogue.filmMatches);
  const view = await followCatalogue(log.log);
  await view.caughtUp;
  const retries = { attempts: 6, firstDelayMs: 0, longestDelayMs: 0, random };
  return { documents, catalogue: view, clock: { now: () => 0 }, retries, watch: unwatched };
}

/** As a rebuild does, from its beginning on. */
async function fill(keeping: Keeping, rows: ReturnType<typeof sampleRows>, random: () => number): Promise<void> {
  // Groups of few, so that a transaction's moviegoers are in several.
  const grouped = await openGroupedRows(25_000 * 20);
  try {
    for (const row of shuffled([...rows.transactions], random)) await grouped.add({ transactions: [row] });
    await grouped.add({ members: shuffled([...rows.members], random), campaignMembers: rows.campaignMembers });
    for await (const group of grouped.groups()) await takeWhole(keeping, group);
    for await (const disputes of grouped.disputes()) await settleAll(keeping, disputes);
  } finally {
    await grouped.remove();
  }
}

test.each(Array.from({ length: 8 }, (_, seed) => seed + 1))(
  'an index filled by whole moviegoers is what one thread folds, erased ones left out, wherever it was cut off: seed %i',
  async (seed) => {
    const random = seededRandom(seed);
    const rows = sampleRows(random, 60, 4);
    const received = new Set(rows.transactions.filter(({ text }) => /moved|back/.test(text)).map(({ moviegoer }) => moviegoer));
    const erased = [...new Set(rows.members.map(({ moviegoer }) => moviegoer))].filter((id) => !received.has(id)).slice(0, 6);
    const store = createMemoryDocuments();
    const whole = await keepingOn(store, random);
    const erasures = erased.map((moviegoer) => ({ moviegoer, day: 20_600 }));
    await eraseMoviegoers(whole, erasures);
    // Each try begins anew; later ones have less trouble, so that one comes to its end.
    for (let [isWhole, trouble] = [false, 1]; !isWhole; trouble /= 2) {
      const failing = await keepingOn(faulty(store, { random, rate: 0.1 * trouble, deaths: 0.05 * trouble }), random);
      try {
        await fill(failing, rows, random);
        isWhole = true;
      } catch (error) {
        if (!(error instanceof Killed || error instanceof ServiceError)) throw error;
      }
    }
    const found = new Map([...store.all].flatMap(([id, { moviegoer }]) => (moviegoer ? [[id, moviegoer] as const] : [])));
    expect(found).toEqual(plainFold(rows, new Set(erased), catalogue));
  },
);

test('nobody is read who is new, and each is written once', async () => {
  const random = seededRandom(5);
  const { members, transactions, campaignMembers } = sampleRows(random, 60, 4);
  const store = createMemoryDocuments();
  const [read, written]: [string[], string[]] = [[], []];
  const watched: MoviegoerDocuments = {
    ...store,
    read: (ids) => {
      read.push(...ids);
      return store.read(ids);
    },
    write: (changes) => {
      written.push(...changes.map(({ state }) => state.moviegoer));
      return store.write(changes);
    },
  };
  await takeWhole(await keepingOn(watched, random), { members, transactions, campaignMembers });
  expect(read).toEqual([]);
  expect(new Set(written).size).toBe(written.length);
});
