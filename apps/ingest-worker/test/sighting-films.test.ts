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

it('what rows show of a code is written once, and again only with something new; what could not be written is tried again', async () => {
  const [row] = transactions.filter(({ filmCode }) => filmCode !== null);
  if (!row) throw new Error('The sample names no film.');
  const noted: FilmSighting[] = [];
  let broken = true;
  const sight = async (some: readonly FilmSighting[]) => {
    if (broken) throw new Error('no database');
    noted.push(...some);
  };
  const sink: Pick<FeedSink, 'accept'> = { accept: async () => {} };
  const sighting = sightingFilms(sink, { sight });
  const elsewhere = { ...row, site: `${row.site}-2`, filmTitle: 'Another title' };
  await expect(sighting.accept({ members: [], transactions: [row] })).rejects.toThrow('no database');
  broken = false;
  for (const rows of [[row], [row], [elsewhere], [row, elsewhere], [row]]) await sighting.accept({ members: [], transactions: rows });
  expect(noted).toHaveLength(2);
  expect(noted[1]?.sites).toEqual([row.site, elsewhere.site].sort());
});
