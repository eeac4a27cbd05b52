import type { FeedSink, FilmSighting, TransactionRecord } from '@marquee/core';
import { expect, it } from 'vitest';
import { sightingFilms } from '../src/importer/sighting-films.ts';
import { sampleRows } from './support/samples.ts';
import { seededRandom } from './support/seeded.ts';

const { members, transactions } = sampleRows(seededRandom(3), 6, 10);
const codesOf = (rows: readonly TransactionRecord[]) =>
  [...new Set(rows.flatMap(({ exhibitor, filmCode }) => (filmCode === null ? [] : [`${exhibitor} ${filmCode}`])))].sort();

it('every code of the rows is noted before they are accepted, so that none that is accepted is unknown', async () => {
  const noted: FilmSighting[] = [];
  const sink: Pick<FeedSink, 'accept'> = { accept: async () => Promise.reject(new Error('killed')) };
  const sighting = sightingFilms(sink, { sight: async (some) => void noted.push(...some) });
  await expect(sighting.accept({ members, transactions })).rejects.toThrow('killed');
  expect(noted.map(({ exhibitor, filmCode }) => `${exhibitor} ${filmCode}`).sort()).toEqual(codesOf(transactions));
  expect(noted.length).toBeGreaterThan(3);
});

it('rows are not accepted while their codes cannot be noted, and rows without codes note nothing', async () => {
  const accepted: unknown[] = [];
  const sink: Pick<FeedSink, 'accept'> = { accept: async (batch) => void accepted.push(batch) };
  const sighting = sightingFilms(sink, { sight: async () => Promise.reject(new Error('no database')) });
  await expect(sighting.accept({ members, transactions })).rejects.toThrow('no database');
  await sighting.accept({ members, transactions: [] });
  expect(accepted).toEqual([{ members, transactions: [] }]);
});
