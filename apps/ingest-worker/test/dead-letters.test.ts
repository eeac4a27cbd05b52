import { gzipSync } from 'node:zlib';
import type { MetadataStore } from '@marquee/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { replayDeadLetters } from '../src/importer/replay.ts';
import { catalogueFiles, csvOf, member, ndjsonOf, transaction, writeFiles } from './support/folder.ts';
import { openAudience, openMetadata, temporaryFolder } from './support/stores.ts';

let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let metadata: MetadataStore;
let audience: Awaited<ReturnType<typeof openAudience>>;
let folder: string;

beforeEach(async () => {
  temporary = await temporaryFolder();
  metadata = await openMetadata(temporary.path);
  audience = await openAudience(':memory:', metadata);
  folder = `${temporary.path}/feed`;
  await writeFiles(folder, catalogueFiles);
});
afterEach(async () => {
  await audience.close();
  await metadata.close();
  await temporary.remove();
});

const imported = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  await writeFiles(folder, files);
  return (await audience.import(folder)).summary;
};
const letters = async () => (await metadata.deadLetters.list({})).map(({ file, line, reason }) => [file, line, reason]);
const site = (code: string) => ({
  sites: [{ id: `n${code}`, exhibitor: 'north', code, name: code, region: null, postcode: null, timeZone: 'UTC' }],
});

describe('a dead letter that is replayed', () => {
  test('is read as its row was, whatever its file had: a byte-order mark, CRLF, quoted line ends, CR alone', async () => {
    const row = transaction({ site_code: '777', film_title: 'One\nTwo' });
    const csv = csvOf([row]).replace('One\nTwo', 'One\r\nTwo');
    const ids = (id: string, text: string) => text.replace('T1', id);
    const refused = {
      'feeds/north/transactions-1.ndjson': `\ufeff${ids('J', ndjsonOf([row]))}`,
      'feeds/north/transactions-2.csv': `\ufeff${ids('L', csv)}`,
      'feeds/north/transactions-3.csv': `\ufeff${ids('W', csv).replace(/\r?\n/g, '\r\n')}`,
      'feeds/north/transactions-4.csv': ids('C', csv).replace(/\r?\n/g, '\r'),
      'feeds/north/members.ndjson': `\ufeff${ndjsonOf([member({ favourite_site: '777' })])}`,
    };
    await imported(refused);
    expect((await letters()).length).toBe(5);
    await metadata.catalogue.upsert(site('777'));
    expect(await audience.importer.replayDeadLetters({})).toEqual({ replayed: 5, refused: 0 });
    const rowsOf = (one: typeof audience) =>
      one.rows('SELECT id, text FROM transaction_row UNION ALL SELECT 0::VARCHAR, text FROM member_row ORDER BY ALL');
    const replayed = await rowsOf(audience);
    expect(replayed).toHaveLength(5);
    const other = await openAudience(':memory:', metadata);
    await other.import(folder);
    expect(await rowsOf(other)).toEqual(replayed);
    await other.close();
  });

  test('and refused for another reason says so; the same reason leaves it as it was', async () => {
    await imported({ 'feeds/north/transactions.csv': csvOf([transaction({ site_code: '777' }), transaction({ status: '?' })]) });
    const [first, second] = await metadata.deadLetters.list({});
    expect([first?.reason, second?.reason]).toEqual(['unknown_site', 'unknown_status']);
    await metadata.catalogue.upsert({ sites: site('777').sites.map((one) => ({ ...one, timeZone: null })) });
    expect(await audience.importer.replayDeadLetters({})).toEqual({ replayed: 0, refused: 2 });
    const [again, same] = await metadata.deadLetters.list({});
    expect(again).toEqual({ ...first, reason: 'unusable_site', detail: again?.detail });
    expect(again?.detail).toMatch(/no valid time zone/);
    expect(same).toEqual(second);
  });

  test('those that are picked are replayed alone', async () => {
    const rows = Array.from({ length: 3 }, (_, i) => transaction({ transaction_id: `T${i}`, site_code: '777' }));
    await imported({ 'feeds/north/transactions.csv': csvOf(rows) });
    await metadata.catalogue.upsert(site('777'));
    const [, picked] = await metadata.deadLetters.list({});
    expect(await audience.importer.replayDeadLetters({ ids: [picked?.id ?? ''] })).toEqual({ replayed: 1, refused: 0 });
    expect((await letters()).map(([, line]) => line)).toEqual([2, 4]);
    expect(await audience.importer.replayDeadLetters({ exhibitor: 'south' })).toEqual({ replayed: 0, refused: 0 });
    expect(await audience.importer.replayDeadLetters({ exhibitor: 'north' })).toEqual({ replayed: 2, refused: 0 });
  });

  test('stays where it is when the replay is stopped before it', async () => {
    await imported({ 'feeds/north/transactions.csv': csvOf([transaction({ site_code: '777' })]) });
    await metadata.catalogue.upsert(site('777'));
    const stopped = { signal: AbortSignal.abort(), save: async () => {} };
    const ports = {
      metadata,
      writer: audience.writer,
      clock: { now: () => 0 },
      openScratch: () => Promise.reject(new Error('no dry run')),
    };
    await expect(replayDeadLetters({}, ports, stopped)).rejects.toThrow(/stays taken/);
    expect((await letters()).length).toBe(1);
  });

  test('is one of hundreds: all of them pass, with one fold at the end', async () => {
    const rows = Array.from({ length: 1_500 }, (_, i) => transaction({ transaction_id: `T${i}`, site_code: '777' }));
    await imported({ 'feeds/north/transactions.csv': csvOf(rows) });
    await metadata.catalogue.upsert(site('777'));
    expect(await audience.importer.replayDeadLetters({})).toEqual({ replayed: 1_500, refused: 0 });
    expect(await letters()).toEqual([]);
    expect(await audience.rows('SELECT tickets FROM visit')).toEqual([{ tickets: '4500' }]);
  });
});

describe('the letter of a whole file', () => {
  const good = csvOf([member()]);

  test('goes when a file of that name is read: a header put right, a file sent whole, an exhibitor made known, a part of the catalogue', async () => {
    const packed = gzipSync(csvOf(Array.from({ length: 3_000 }, (_, i) => member({ member_id: `P${i}` }))));
    await imported({
      'catalog/films.csv': 'id,name\nf1,Night\n',
      'feeds/north/members.csv': good.replace('updated_at', 'changed'),
      'feeds/north/members-2.csv.gz': packed.subarray(0, packed.length - 100),
      'feeds/north/members-3.ndjson.gz': Buffer.from('not packed'),
      'feeds/west/members.csv': good.replace(/001(\|002)?/g, ''),
      'feeds/south/members.csv': csvOf([member({ gender: '?' })]),
    });
    const rowLetters = (await letters()).filter(([, , reason]) => reason === 'unknown_gender');
    expect((await letters()).map(([file, , reason]) => [file, reason])).toEqual([
      ['film-matches.csv', 'unknown_film'],
      ['film-matches.csv', 'unknown_film'],
      ['film-matches.csv', 'unknown_film'],
      ['films.csv', 'missing_column'],
      ['members-2.csv.gz', 'cut_off'],
      ['members-3.ndjson.gz', 'cut_off'],
      ['members.csv', 'missing_column'],
      ['members.csv', 'unknown_gender'],
      ['members.csv', 'unknown_exhibitor'],
    ]);
    expect(await audience.importer.replayDeadLetters({})).toEqual({ replayed: 0, refused: 9 });
    await imported({
      'catalog/exhibitors.csv': `${catalogueFiles['catalog/exhibitors.csv']}west,West\n`,
      'catalog/films.csv': catalogueFiles['catalog/films.csv'],
      'feeds/north/members.csv': good,
      'feeds/north/members-2.csv.gz': packed,
      'feeds/north/members-3.ndjson.gz': ndjsonOf([member()]),
    });
    await audience.importer.replayDeadLetters({ reason: 'unknown_film' });
    expect(await letters()).toEqual(rowLetters);
  });

  test('gives way to what is wrong with the file now, and stays in a dry run', async () => {
    await imported({ 'feeds/north/members.csv': good.replace('updated_at', 'changed') });
    expect(await letters()).toEqual([['members.csv', 1, 'missing_column']]);
    await writeFiles(folder, { 'feeds/north/members.csv': good });
    await audience.import(folder, true);
    expect(await letters()).toEqual([['members.csv', 1, 'missing_column']]);
    await imported({ 'feeds/north/members.csv': good.replace('postcode', 'tier') });
    expect(await letters()).toEqual([['members.csv', 1, 'duplicate_column']]);
    await imported({});
    expect(await letters()).toEqual([['members.csv', 1, 'duplicate_column']]);
  });
});

describe('a catalogue is checked when it is whole', () => {
  const header = 'id,exhibitor,code,name,time_zone\n';
  const sites = (...rows: readonly (readonly [id: string, code: string])[]) =>
    header + rows.map(([id, code]) => `${id},north,${code},${id},UTC\n`).join('');
  const codes = async () =>
    Object.fromEntries(
      (await metadata.catalogue.snapshot()).sites.filter(({ id }) => /^[a-d]$/.test(id)).map(({ id, code }) => [id, code]),
    );

  beforeEach(() => imported({ 'catalog/sites.csv': sites(['a', '1'], ['b', '2'], ['c', '3']) }));

  test('two sites may swap their codes, three pass them round, and visits go where the codes lead now', async () => {
    await imported({
      'catalog/sites.csv': sites(['a', '2'], ['b', '1']),
      'feeds/north/transactions.csv': csvOf([transaction({ site_code: '2' })]),
    });
    expect(await codes()).toEqual({ a: '2', b: '1', c: '3' });
    expect(await audience.rows('SELECT site FROM visit')).toEqual([{ site: 'a' }]);
    await imported({ 'catalog/sites.csv': sites(['a', '1'], ['b', '3'], ['c', '2']) });
    expect(await codes()).toEqual({ a: '1', b: '3', c: '2' });
    expect(await letters()).toEqual([]);
  });

  test('a code is refused to a site that would take it from one that keeps it, which may leave others as they were', async () => {
    await imported({ 'catalog/sites.csv': sites(['a', '2'], ['d', '1']) });
    expect(await codes()).toEqual({ a: '1', b: '2', c: '3' });
    expect(await letters()).toEqual([
      ['sites.csv', 2, 'duplicate_code'],
      ['sites.csv', 3, 'duplicate_code'],
    ]);
  });

  test('of two new sites with one code the first stands, and a refused row passes when the code is free', async () => {
    await imported({ 'catalog/sites.csv': sites(['d', '9'], ['a', '9']) });
    expect(await codes()).toEqual({ a: '1', b: '2', c: '3', d: '9' });
    expect(await letters()).toEqual([['sites.csv', 3, 'duplicate_code']]);
    await metadata.catalogue.upsert({
      sites: [{ id: 'd', exhibitor: 'north', code: '8', name: 'd', region: null, postcode: null, timeZone: 'UTC' }],
    });
    expect(await audience.importer.replayDeadLetters({})).toEqual({ replayed: 1, refused: 0 });
    expect(await codes()).toEqual({ a: '9', b: '2', c: '3', d: '8' });
  });

  test('a site that is named twice is as its last row says', async () => {
    await imported({ 'catalog/sites.csv': sites(['a', '2'], ['a', '5'], ['d', '1']) });
    expect(await codes()).toEqual({ a: '5', b: '2', c: '3', d: '1' });
    expect(await letters()).toEqual([]);
  });
});
