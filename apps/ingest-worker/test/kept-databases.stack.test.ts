import type { DatabaseOfFeeds, FeedSource } from '@marquee/core';
import { createSourceAccess } from '@marquee/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownDatabase } from '../../../packages/platform/test/support/own-database.ts';
import { createImporter } from '../src/index.ts';
import { catalogueFiles, writeFiles } from './support/folder.ts';
import { clock, openImport, runnerOf } from './support/stores.ts';

const failing = async () => expect.fail('no scratch is needed');
let opened: Awaited<ReturnType<typeof openImport>>;
let theirs: Awaited<ReturnType<typeof ownDatabase>>;
let of: DatabaseOfFeeds;
let password: string;
let runs = 0;

beforeEach(async () => {
  opened = await openImport();
  theirs = await ownDatabase();
  await theirs.run('CREATE TABLE guests (id VARCHAR(32) PRIMARY KEY, sex VARCHAR(32), changed DATETIME NOT NULL)');
  await theirs.run(`INSERT INTO guests VALUES ('g1', 'female', '2026-02-01 10:00:00'), ('g2', 'unheard of', '2026-02-01 11:00:00')`);
  await opened.audience.import(await writeFiles(opened.folder, catalogueFiles));
  const url = new URL(theirs.url);
  password = decodeURIComponent(url.password);
  const columns = { member_id: 'id', gender: 'sex', updated_at: 'changed' };
  of = {
    ...{ kind: 'database', host: url.hostname, port: Number(url.port), database: url.pathname.slice(1), user: url.username, tls: false },
    ...{ members: { query: 'SELECT * FROM guests', watermark: 'changed', columns, overlap: 60 }, transactions: null },
  };
});
afterEach(async () => {
  await opened.close();
  await theirs.drop();
});

function importerTo(addresses: readonly string[]) {
  const access = createSourceAccess({ addresses, folders: [] }, 's'.repeat(32));
  const { metadata, audience } = opened;
  const runner = runnerOf(metadata);
  const importer = createImporter({ metadata, writer: audience.writer, clock, openScratch: failing, sourceAccess: access }, runner);
  const keep = async (id: string, changes: Partial<DatabaseOfFeeds> = {}) => {
    const source: FeedSource = {
      ...{ id, exhibitor: 'north', name: id, of: { ...of, ...changes }, schedule: { kind: 'hand' }, paused: false },
      ...{ createdAt: '2026-11-20T00:00:00.000Z', changedAt: '2026-11-20T00:00:00.000Z', dueAt: null },
    };
    await metadata.feedSources.insert(source);
    await metadata.feedSources.setPassword(id, access.seal(id, password));
  };
  const run = async (source: string) => {
    const id = `imp_kept_${String(++runs).padStart(3, '0')}`;
    const progress = { phase: 'catalogue', bytesRead: 0, bytesTotal: 0, rows: 0, rowsPerSecond: 0, secondsLeft: null, summary: null };
    const job = { id, kind: 'import', subject: `source/${source}`, input: { folder: source, source, dryRun: false }, progress } as const;
    await metadata.jobs.add({ ...job, dueAt: clock.now(), createdAt: clock.now() });
    importer.look();
    await importer.idle();
    return importer.status(id);
  };
  return { importer, keep, run };
}

describe('a database that is a source', () => {
  it('is read with its sealed password, each source from where it was itself', async () => {
    const { keep, run } = importerTo(['127.0.0.1']);
    await keep('src_1');
    await keep('src_2', { members: of.members && { ...of.members, query: 'SELECT * FROM guests WHERE id <> "g2"' } });
    expect(await run('src_1')).toMatchObject({ state: 'done', source: 'src_1', summary: { rows: 2, members: 1 } });
    expect(await run('src_2')).toMatchObject({ state: 'done', summary: { rows: 1, members: 1 } });
    await theirs.run(`INSERT INTO guests VALUES ('g3', 'male', '2026-02-02 10:00:00')`);
    // From the last row on, less a minute: neither began anew for the other.
    expect(await run('src_1')).toMatchObject({ summary: { rows: 2, members: 1 } });
    expect(await run('src_2')).toMatchObject({ summary: { rows: 2, members: 2 } });
    expect(await run('src_1')).toMatchObject({ summary: { rows: 1 } });
  });

  it('on an address that is not listed is not connected to, by no form or name of it', async () => {
    const { importer, keep, run } = importerTo(['0.0.0.0/0', '::/0', 'localhost']);
    await keep('src_1');
    expect(await run('src_1')).toMatchObject({ state: 'failed', error: expect.stringMatching(/this machine itself/) });
    for (const host of ['localhost', '[::ffff:127.0.0.1]', '::1', '2130706433'])
      await expect(importer.trySource({ exhibitor: 'north', of: { ...of, host }, password }), host).rejects.toMatchObject({
        code: 'bad_request',
      });
  });

  it('is tried: its first rows as they would be read, what of a query is wrong, and nothing of it kept', async () => {
    const { importer } = importerTo(['127.0.0.0/8']);
    const wrong = { query: 'SELECT * FROM nothing', watermark: 'changed', columns: {}, overlap: 0 };
    const tried = await importer.trySource({ exhibitor: 'north', of: { ...of, transactions: wrong }, password });
    const [members, transactions] = tried.feeds;
    expect(members).toMatchObject({ feed: 'members', file: null, fault: null });
    expect(members?.rows.map(({ refused }) => refused?.reason ?? null)).toEqual([null, expect.any(String)]);
    expect(members?.rows[0]?.cells).toEqual(expect.arrayContaining(['g1', 'female', '2026-02-01T10:00:00Z']));
    expect(transactions).toMatchObject({ feed: 'transactions', rows: [], fault: expect.stringMatching(/nothing/) });
    await theirs.run(`INSERT INTO guests SELECT CONCAT('many', seq), 'male', '2026-03-01 10:00:00' FROM seq_1_to_50`);
    const many = await importer.trySource({ exhibitor: 'north', of, password });
    expect(many.feeds[0]?.rows).toHaveLength(20);
    expect([(await opened.metadata.deadLetters.list({})).length, await opened.audience.rows('SELECT * FROM moviegoer')]).toEqual([0, []]);
  });

  it('whose query takes its time is stopped at once', async () => {
    const { importer, keep, run } = importerTo(['127.0.0.1']);
    await keep('src_1', { members: of.members && { ...of.members, query: 'SELECT * FROM guests WHERE SLEEP(600) = 0' } });
    const running = run('src_1');
    await expect
      .poll(() => opened.metadata.jobs.latest('import', 'source/src_1').then((job) => job?.state), { timeout: 30_000 })
      .toBe('running');
    // Once the query itself is under way on their server.
    const asking =
      "SELECT COUNT(*) AS many FROM information_schema.processlist WHERE info LIKE '%SLEEP(600)%' AND info NOT LIKE '%processlist%'";
    await expect.poll(() => theirs.run(asking).then(([row]) => Number(row?.many)), { timeout: 30_000 }).toBeGreaterThan(0);
    const job = await opened.metadata.jobs.latest('import', 'source/src_1');
    expect(await importer.cancel(job?.id ?? '')).toMatchObject({ state: 'cancelled' });
    expect(await running).toMatchObject({ state: 'cancelled' });
  });

  it('that does not let its user in, or is not there, says so without the password', async () => {
    const { importer } = importerTo(['127.0.0.1']);
    const tried = (changes: Partial<DatabaseOfFeeds>, given = 'Sehr-geheim-7') =>
      importer.trySource({ exhibitor: 'north', of: { ...of, ...changes }, password: given }).then(
        () => expect.fail('it was read'),
        (error: unknown) => error,
      );
    const [denied, away] = [await tried({}), await tried({ port: 1 })];
    expect(denied).toMatchObject({ code: 'bad_request', message: expect.stringMatching(/refused/) });
    expect(away).toMatchObject({ code: 'unavailable', message: expect.stringMatching(/does not answer/) });
    for (const error of [denied, away]) expect(String(error)).not.toContain('Sehr-geheim-7');
  });
});
