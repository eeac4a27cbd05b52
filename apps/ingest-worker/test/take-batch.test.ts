import { type CatalogueChange, filmMatchesTopic, filmsTopic, type MoviegoerDocuments, ServiceError, sitesTopic } from '@marquee/core';
import { createMemoryDocuments } from '@marquee/platform/testing';
import { expect, test } from 'vitest';
import { followCatalogue, type RunningCatalogueView } from '../src/service/catalogue-view.ts';
import { enrichAgain } from '../src/service/enrich-again.ts';
import { eraseMoviegoers } from '../src/service/erase-moviegoers.ts';
import type { Keeping } from '../src/service/keeping.ts';
import { takeBatch } from '../src/service/take-batch.ts';
import { unwatched } from '../src/service/watch.ts';
import { faulty, Killed } from './support/faulty-documents.ts';
import { createMemoryLog } from './support/memory-log.ts';
import { plainFold } from './support/plain-fold.ts';
import { catalogue, sampleRows, shuffled } from './support/samples.ts';
import { seededRandom } from './support/seeded.ts';

const partitions = 4;
const retries = (random: () => number) => ({ attempts: 6, firstDelayMs: 0, longestDelayMs: 0, random });
const clock = { now: () => 0 };

/** A queue that is worked off by whoever comes: what was being worked on when its worker died, or at chance, is given again. */
interface Work {
  next: number;
  readonly size: number;
  run(keeping: Keeping, from: number, to: number): Promise<void>;
}

function partitionOf(key: string): number {
  return [...key].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % partitions;
}

/** Several workers that share the queues, meet failures of every kind, die, and start anew; ends when everything was taken. */
async function workOff(
  works: readonly Work[],
  documents: MoviegoerDocuments,
  log: ReturnType<typeof createMemoryLog>['log'],
  random: () => number,
) {
  let kills = 0;
  const started = async (): Promise<{ view: RunningCatalogueView; keeping: Keeping }> => {
    const view = await followCatalogue(log);
    await view.caughtUp;
    const own = faulty(documents, { random, rate: 0.1, deaths: 0.02 });
    return { view, keeping: { documents: own, catalogue: view, clock, retries: retries(random), watch: unwatched } };
  };
  const worker = async () => {
    let { view, keeping } = await started();
    for (;;) {
      const open = works.filter(({ next, size }) => next < size);
      const work = open[Math.floor(random() * open.length)];
      if (!work) break;
      const from = work.next;
      const to = Math.min(work.size, from + 1 + Math.floor(random() * 40));
      try {
        // Nothing keeps another worker off the same messages: as after a group that took a partition from one that still works on it.
        await work.run(keeping, from, to);
        work.next = Math.max(work.next, to);
      } catch (error) {
        if (error instanceof Killed) {
          kills += 1;
          await view.stop();
          ({ view, keeping } = await started());
        } else if (!(error instanceof ServiceError)) throw error;
      }
    }
    await view.stop();
  };
  await Promise.all([worker(), worker(), worker()]);
  return kills;
}

function worksOf(rows: ReturnType<typeof sampleRows>, erased: readonly string[]): readonly Work[] {
  const queue = <R extends { readonly moviegoer: string }>(
    all: readonly R[],
    take: (keeping: Keeping, some: readonly R[]) => Promise<unknown>,
  ) =>
    Array.from({ length: partitions }, (_, partition): Work => {
      const own = all.filter(({ moviegoer }) => partitionOf(moviegoer) === partition);
      return { next: 0, size: own.length, run: async (keeping, from, to) => void (await take(keeping, own.slice(from, to))) };
    });
  return [
    ...queue(rows.members, (keeping, members) => takeBatch(keeping, { members, transactions: [] })),
    ...queue(rows.transactions, (keeping, transactions) => takeBatch(keeping, { members: [], transactions })),
    ...queue(rows.campaignMembers, (keeping, campaignMembers) => takeBatch(keeping, { members: [], transactions: [], campaignMembers })),
    ...queue(
      erased.map((moviegoer) => ({ moviegoer, day: 20_600 })),
      (keeping, some) => eraseMoviegoers(keeping, some),
    ),
  ];
}

/** Corrections of the catalogue, each appended and then enriched by a queue of its own. */
function correctionsOf(log: ReturnType<typeof createMemoryLog>, random: () => number): Work {
  const changes: { append(): void; change: CatalogueChange }[] = shuffled(
    [
      ...catalogue.filmMatches.map((match) => ({
        append: () => log.append(filmMatchesTopic, [match]),
        change: { films: [], sites: [], filmCodes: [match] },
      })),
      ...catalogue.films.map((film) => ({
        append: () => log.append(filmsTopic, [film]),
        change: { films: [film.id], sites: [], filmCodes: [] },
      })),
      ...catalogue.sites.map((site) => ({
        append: () => log.append(sitesTopic, [site]),
        change: { films: [], sites: [site.id], filmCodes: [] },
      })),
    ],
    random,
  );
  const appended = new Set<number>();
  const enriching = { rate: Number.POSITIVE_INFINITY, onProgress: () => {}, onRefused: async () => {} };
  return {
    next: 0,
    size: changes.length,
    async run(keeping, from) {
      const { append, change } = changes[from] ?? { append: () => {}, change: { films: [], sites: [], filmCodes: [] } };
      if (!appended.has(from)) append();
      appended.add(from);
      await enrichAgain(keeping, change, enriching);
      this.next = Math.max(this.next, from + 1);
      throw new ServiceError('unavailable', 'one at a time');
    },
  };
}

test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
  'workers that fail, die and overtake each other come to what one thread folds: seed %i',
  async (seed) => {
    const random = seededRandom(seed);
    const rows = sampleRows(random, 60, 4);
    const received = new Set(rows.transactions.filter(({ text }) => /moved|back/.test(text)).map(({ moviegoer }) => moviegoer));
    const erased = [...new Set(rows.members.map(({ moviegoer }) => moviegoer))].filter((id) => !received.has(id)).slice(0, 6);
    const log = createMemoryLog();
    const documents = createMemoryDocuments();
    const expected = plainFold(rows, new Set(erased), catalogue);
    const moviegoers = () => new Map([...documents.all].flatMap(([id, { moviegoer }]) => (moviegoer ? [[id, moviegoer] as const] : [])));

    const kills = await workOff([...worksOf(rows, erased), correctionsOf(log, random)], documents, log.log, random);
    expect(kills).toBeGreaterThan(3);
    expect(moviegoers()).toEqual(expected);

    await workOff(worksOf(rows, []), documents, log.log, random);
    expect(moviegoers()).toEqual(expected);
    for (const id of erased)
      expect(documents.all.get(id)).toMatchObject({ moviegoer: null, state: { erased: 20_600, transactions: [], campaigns: [] } });
  },
);
