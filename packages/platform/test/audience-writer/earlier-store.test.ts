// A data folder as the product left it before its files had versions: 110 moviegoers of two chains, one of them erased since, and what it
// answered over them.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { ofPurchase, type TransactionRecord } from '@marquee/core';
import { type Definition, dayOfIso } from '@marquee/dsl';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DuckdbDatabase, openDuckdb } from '../../src/audience/duckdb/connection.ts';
import { query } from '../../src/audience/duckdb/query.ts';
import { createDuckdbAudienceStore } from '../../src/audience/duckdb/store.ts';
import { migrations } from '../../src/audience/duckdb/tables/migrations.ts';
import { createDuckdbAudienceWriter } from '../../src/audience/duckdb/write/writer.ts';
import { createMetadataStore } from '../../src/metadata/metadata-store.ts';
import { openDatabase } from '../../src/metadata/open-database.ts';
import { ask } from '../support/asking.ts';
import { joined } from '../support/joined.ts';

const fixtures = join(import.meta.dirname, 'fixtures/first-store');
interface Answered {
  readonly id: string;
  readonly definition: Definition;
  readonly asOf: string;
  readonly ids: readonly string[];
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marquee-earlier-'));
  for (const file of ['audience.duckdb', 'metadata.sqlite'])
    await writeFile(join(folder, file), brotliDecompressSync(await readFile(join(fixtures, `${file}.br`))));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const path = () => join(folder, 'audience.duckdb');
async function rows(database: DuckdbDatabase, sql: string) {
  return database.read(undefined, (connection) => query(connection, sql));
}
async function change(...sql: readonly string[]) {
  const database = await openDuckdb(path());
  const own = await database.connect();
  for (const statement of sql) await own.connection.run(statement);
  own.close();
  await database.close();
}
async function answersAsBefore(database: DuckdbDatabase) {
  const store = createDuckdbAudienceStore(database);
  const answered: readonly Answered[] = JSON.parse(await readFile(join(fixtures, 'answers.json'), 'utf8'));
  for (const { definition, asOf, ids } of answered)
    expect(await joined(store.list(ask(definition.where, undefined, dayOfIso(asOf))))).toEqual(ids);
}

it('of before there were versions answers as it did, keeps who was erased as a digest, and says how far it has come', async () => {
  const database = await openDuckdb(path());
  await answersAsBefore(database);
  expect(await rows(database, 'SELECT id FROM erased')).toEqual([{ id: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(await rows(database, 'SELECT count(*) AS unsaid FROM member_row WHERE withheld IS NULL')).toEqual([{ unsaid: 0n }]);
  expect(await rows(database, 'FROM store_version')).toEqual([{ version: migrations.length }]);
  await database.close();
});

it('is brought forward once: what it has been through is not done again', async () => {
  await change("INSERT INTO erased VALUES ('kept:as-it-is', 1)");
  const database = await openDuckdb(path());
  expect(await rows(database, "SELECT id FROM erased WHERE contains(id, ':')")).toEqual([{ id: 'kept:as-it-is' }]);
  await database.close();
});

it('has a field that is new from the records of before, as soon as what is touched is folded', async () => {
  const facts = `SELECT id, tier, joined_day, list(struct_pack(d := business_day, f := format, t := ticket_types) ORDER BY business_day, session_start, film_code) AS visits
    FROM moviegoer LEFT JOIN visit ON visit.moviegoer = n GROUP BY ALL ORDER BY id`;
  const before = await openDuckdb(path());
  const known = await rows(before, facts);
  await before.close();
  await change(
    'ALTER TABLE moviegoer DROP COLUMN tier',
    'ALTER TABLE moviegoer DROP COLUMN joined_day',
    'ALTER TABLE visit DROP COLUMN format',
    'ALTER TABLE visit DROP COLUMN ticket_types',
  );
  const database = await openDuckdb(path());
  const writer = createDuckdbAudienceWriter(database);
  expect(await rows(database, facts)).not.toEqual(known);
  await writer.settle();
  expect(await rows(database, facts)).toEqual(known);
  await answersAsBefore(database);
  await writer.close();
  await database.close();
});

it('takes what members and transactions say in a column that is new, from the next row on', async () => {
  await change('ALTER TABLE member_row DROP COLUMN tier', 'ALTER TABLE transaction_row DROP COLUMN channel');
  const database = await openDuckdb(path());
  const writer = createDuckdbAudienceWriter(database);
  await writer.settle();
  expect(await rows(database, 'SELECT DISTINCT tier FROM moviegoer')).toEqual([{ tier: null }]);
  expect(await rows(database, 'SELECT DISTINCT channel FROM visit')).toEqual([{ channel: null }]);
  const [moviegoer] = await rows(database, 'SELECT id, exhibitor FROM moviegoer LIMIT 1');
  const sold: TransactionRecord = {
    id: 'new-1',
    moviegoer: String(moviegoer?.id),
    exhibitor: String(moviegoer?.exhibitor),
    purchasedAt: 1_772_000_000_000,
    purchaseDay: 20_509,
    ...ofPurchase(() => 'kiosk'),
    site: 'nova:1',
    filmCode: null,
    filmTitle: null,
    sessionStart: 20_509 * 1_440 + 1_200,
    format: null,
    tickets: [{ type: 'adult', quantity: 1, price: 900 }],
    concessionAmount: 0,
    status: 'sold',
    updatedAt: 1_772_000_000_000,
    text: 'new',
  };
  await writer.apply({ members: [], transactions: [sold] });
  expect(await rows(database, 'SELECT channel FROM visit WHERE channel IS NOT NULL')).toEqual([{ channel: 'kiosk' }]);
  await writer.close();
  await database.close();
});

it('of a later version is refused with what to do, and left as it is', async () => {
  await change(`UPDATE store_version SET version = ${migrations.length + 1}`);
  await expect(openDuckdb(path())).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('by a later version of Marquee'),
  });
  // It is not taken for one that is in use.
  await expect(openDuckdb(path())).rejects.toThrow('by a later version of Marquee');
});

it('has its imports among the jobs', async () => {
  const metadata = createMetadataStore(await openDatabase(`file:${join(folder, 'metadata.sqlite')}`));
  expect(await metadata.jobs.latest('import')).toMatchObject({ kind: 'import', state: 'done' });
  await metadata.close();
});

it('takes what is fed to it now', async () => {
  const database = await openDuckdb(path());
  const writer = createDuckdbAudienceWriter(database);
  expect(await writer.settle()).toMatchObject({ moviegoers: 109 });
  await writer.close();
  await database.close();
});
