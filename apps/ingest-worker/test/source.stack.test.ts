import { rm, writeFile } from 'node:fs/promises';
import type { ImportJob, MetadataStore } from '@marquee/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { ownDatabase } from '../../../packages/platform/test/support/own-database.ts';
import { createImporter } from '../src/index.ts';
import { catalogueFiles, writeFiles } from './support/folder.ts';
import { clock, openAudience, openMetadata, runnerOf, temporaryFolder } from './support/stores.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let theirs: Awaited<ReturnType<typeof ownDatabase>>;
let metadata: MetadataStore;
let audience: Awaited<ReturnType<typeof openAudience>>;
let file: string;

/** An exhibitor's own tables, named its own way, and its key case-insensitive. */
const tables = `
  CREATE TABLE guests (guest VARCHAR(32) PRIMARY KEY, born DATE, sex VARCHAR(8), mail_ok TINYINT(1), has_mail BIT(1), changed DATETIME NOT NULL);
  CREATE TABLE sales (id BIGINT PRIMARY KEY, guest VARCHAR(32), bought TIMESTAMP(3) NOT NULL, cinema CHAR(3), film VARCHAR(8),
    begins DATETIME, tickets VARCHAR(64), snacks DECIMAL(8,2), state VARCHAR(8), changed DATETIME(3) NOT NULL)`;
const source = (changes = {}) => ({
  exhibitor: 'north',
  url: theirs.url,
  members: {
    query: 'SELECT * FROM guests',
    watermark: 'changed',
    columns: {
      member_id: 'guest',
      birth_date: 'born',
      gender: 'sex',
      email_opt_in: 'mail_ok',
      has_email: 'has_mail',
      updated_at: 'changed',
    },
  },
  transactions: {
    query: "SELECT *, 'web' AS channel FROM sales WHERE state <> 'draft'",
    watermark: 'changed',
    columns: {
      ...{
        transaction_id: 'id',
        member_id: 'guest',
        purchased_at: 'bought',
        site_code: 'cinema',
        film_code: 'film',
        session_start: 'begins',
      },
      ...{ ticket_lines: 'tickets', concession_amount: 'snacks', status: 'state', updated_at: 'changed' },
    },
  },
  ...changes,
});
const sale = (id: number | bigint, guest: string, changed: string, more: { cinema?: string; begins?: string } = {}) =>
  `(${id}, '${guest}', '2026-02-17 23:30:00.5', '${more.cinema ?? '001'}', 'NF', '${more.begins ?? '2026-02-18 19:30:00'}', 'adult:2:12.50', 7.70, 'sold', '${changed}')`;
const sell = (...sales: readonly string[]) => theirs.run(`INSERT INTO sales VALUES ${sales.join(', ')}`);

beforeEach(async () => {
  folder = await temporaryFolder();
  theirs = await ownDatabase();
  await theirs.run(tables);
  metadata = await openMetadata(folder.path);
  audience = await openAudience(`${folder.path}/audience.duckdb`, metadata);
  await audience.import(await writeFiles(`${folder.path}/feeds`, catalogueFiles));
  file = `${folder.path}/north.json`;
  await writeFile(file, JSON.stringify(source()));
});
afterEach(async () => {
  await audience.close();
  await metadata.close();
  await theirs.drop();
  await folder.remove();
});

const rowsRead = async () => (await audience.import(file)).summary?.rows;
const visits = async () => Number((await audience.rows('SELECT count(*) AS visits FROM visit'))[0]?.visits);

it('members and transactions of a database become what the same rows of a file would', async () => {
  await theirs.run(
    `INSERT INTO guests VALUES ('g1', '1990-05-04', 'female', 1, 1, '2026-02-01 10:00:00'), ('g2', NULL, NULL, 0, 0, '2026-02-01 10:00:00')`,
  );
  await sell(sale(9_007_199_254_740_993n, 'g1', '2026-02-18 10:00:00.25'), sale(2, 'g2', '2026-02-18 10:00:00', { cinema: '404' }));
  const job = await audience.import(file);
  expect(job).toMatchObject({ state: 'done', summary: { rows: 4, members: 2, transactions: 1, moviegoers: 2, visits: 1 } });
  const fromDatabase = await audience.writer.digest();
  const [letter] = await metadata.deadLetters.list({});
  expect(letter).toMatchObject({ reason: 'unknown_site', exhibitor: 'north', feed: 'transactions', format: 'ndjson' });
  const place = 'Row "changed" = "2026-02-18 10:00:00.000", "id" = "2": ';
  expect(letter?.detail.startsWith(place)).toBe(true);
  expect(JSON.parse(Buffer.from(letter?.bytes ?? '', 'base64').toString())).toMatchObject({
    transaction_id: '2',
    site_code: '404',
    concession_amount: '7.70',
  });

  const other = await openAudience(`${folder.path}/other.duckdb`, metadata);
  await other.import(
    await writeFiles(`${folder.path}/others`, {
      ...catalogueFiles,
      'feeds/north/members.csv':
        'member_id,birth_date,gender,email_opt_in,has_email,updated_at\ng1,1990-05-04,female,true,true,2026-02-01T10:00:00Z\ng2,,,,,2026-02-01T10:00:00Z\n',
      'feeds/north/transactions.csv': [
        'transaction_id,member_id,purchased_at,channel,site_code,film_code,session_start,ticket_lines,concession_amount,status,updated_at',
        '9007199254740993,g1,2026-02-17T23:30:00.5Z,web,001,NF,2026-02-18T19:30,adult:2:12.50,7.70,sold,2026-02-18T10:00:00.25Z',
        '',
      ].join('\n'),
    }),
  );
  expect(await other.writer.digest()).toBe(fromDatabase);
  await other.close();

  // Another reason, later, and still the place.
  await metadata.catalogue.upsert({
    sites: [{ id: 'n404', exhibitor: 'north', code: '404', name: 'Zoneless', region: null, postcode: null, timeZone: null }],
  });
  expect(await audience.importer.replayDeadLetters({})).toEqual({ replayed: 0, refused: 1 });
  const [later] = await metadata.deadLetters.list({});
  expect(later).toMatchObject({ reason: 'unusable_site', detail: expect.stringMatching(/time zone/) });
  expect(later?.detail.startsWith(place)).toBe(true);
});

it('only what is new is read, rows of the last watermark and those committed late included, and nothing counts twice', async () => {
  await sell(...Array.from({ length: 40 }, (_, n) => sale(n, `g${n}`, `2026-02-18 1${n % 10}:00:00`)));
  expect([await rowsRead(), await visits()]).toEqual([40, 40]);
  expect([await rowsRead(), await visits()]).toEqual([4, 40]);
  await sell(sale(100, 'late', '2026-02-18 18:58:00'), sale(101, 'same', '2026-02-18 19:00:00'), sale(102, 'new', '2026-02-19 08:00:00'));
  expect([await rowsRead(), await visits()]).toEqual([7, 43]);
  await theirs.run("UPDATE sales SET state = 'refunded', changed = '2026-02-19 09:00:00' WHERE id = 7");
  await rowsRead();
  expect(await visits()).toBe(42);
});

it('rows that share a watermark, or keys that their database takes for equal, are never lost between pages', async () => {
  const openScratch = async () => {
    throw new Error('not used');
  };
  const importer = createImporter({ metadata, writer: audience.writer, clock, rowsAtOnce: 3, openScratch }, runnerOf(metadata));
  await theirs.run('ALTER TABLE guests MODIFY guest VARCHAR(32) COLLATE utf8mb4_general_ci, DROP PRIMARY KEY');
  const guests = Array.from({ length: 20 }, (_, n) =>
    ['a', 'A', 'á', 'Á'].map((letter) => `('${letter}${n}', NULL, NULL, 0, 0, '2026-02-01 10:00:00')`),
  );
  await theirs.run(
    `INSERT INTO guests VALUES ${guests.flat().join(', ')}, ${Array.from({ length: 10 }, () => "('twin', NULL, NULL, 0, 0, '2026-02-01 10:00:00')").join(', ')}`,
  );
  await importer.start({ folder: file, dryRun: false });
  await importer.idle();
  // The pipeline knows one spelling of a letter with its accent, so every id is one.
  expect(await audience.rows('SELECT count(*)::INTEGER AS n FROM moviegoer')).toEqual([{ n: 81 }]);
});

it('a reading that breaks off goes on there, and what was committed late meanwhile is read by the next', async () => {
  await sell(...Array.from({ length: 12 }, (_, n) => sale(n, `g${n}`, `2026-02-18 10:00:${10 + n}`)));
  let pages = 0;
  const importer = (failing: boolean) =>
    createImporter(
      {
        ...{ metadata, clock, rowsAtOnce: 5 },
        writer: {
          ...audience.writer,
          accept: async (batch) => {
            if (failing && batch.transactions.length > 0 && ++pages === 2) throw new Error('broken off');
            await audience.writer.accept(batch);
          },
        },
        openScratch: async () => {
          throw new Error('not used');
        },
      },
      runnerOf(metadata),
    );
  const run = async (failing: boolean): Promise<ImportJob> => {
    const one = importer(failing);
    const { id } = await one.start({ folder: file, dryRun: false });
    await one.idle();
    const job = await one.status(id);
    if (!job) throw new Error('the import is not on record');
    return job;
  };
  expect(await run(true)).toMatchObject({ state: 'failed', error: 'broken off' });
  await sell(sale(50, 'late', '2026-02-18 10:00:01'), sale(51, 'after', '2026-02-18 23:00:00'));
  expect(await run(false)).toMatchObject({ state: 'done', summary: { rows: 9 } });
  expect(await visits()).toBe(13);
  await run(false);
  expect(await visits()).toBe(14);
});

it('says what is wrong with the file, the query or the server', async () => {
  const failure = async (content: string) => {
    await writeFile(file, content);
    const starting = audience.importer.start({ folder: file, dryRun: false });
    const refused = await starting.then(
      () => null,
      (error: Error) => error.message,
    );
    if (refused !== null) return refused;
    await audience.importer.idle();
    return (await metadata.jobs.latest('import'))?.error ?? '';
  };
  expect(await failure('{')).toContain('This is not JSON: look at line 1, column 2');
  expect(await failure('{"exhibitor":"north","exhibitor":"south"}')).toContain('"exhibitor" is written twice. Keep one.');
  expect(await failure(JSON.stringify({ exhibitor: 'north', url: 'http://x', members: {} }))).toMatch(/url: .*members\.query: /);
  expect(await failure(JSON.stringify(source({ members: { query: 'SELECT 1', watermark: 'x', columns: { shoe: 'size' } } })))).toContain(
    'members.columns.shoe',
  );
  expect(await failure(JSON.stringify(source({ exhibitor: 'nobody' })))).toContain('no exhibitor nobody');
  expect(await failure(JSON.stringify(source({ members: { query: 'SELECT * FROM nothing', watermark: 'x' } })))).toContain(
    'database refused: Table',
  );
  expect(await failure(JSON.stringify(source({ url: 'mysql://marquee:marquee@127.0.0.1:9/x' })))).toContain('does not answer');
  await rm(file);
  expect(await failure(JSON.stringify(source({ members: { query: 'DELETE FROM guests', watermark: 'x' } })))).toContain('refused');
});
