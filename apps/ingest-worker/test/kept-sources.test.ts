import { mkdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FeedSource, MetadataStore } from '@marquee/core';
import { createSourceAccess } from '@marquee/platform/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createImporter } from '../src/index.ts';
import { catalogueFiles, csvOf, member, transaction, writeFiles } from './support/folder.ts';
import { clock, openImport, runnerOf } from './support/stores.ts';

const header = 'transaction_id,member_id,purchased_at';
let home: string;
let feeds: string;
let opened: Awaited<ReturnType<typeof openImport>>;
let metadata: MetadataStore;
let importer: ReturnType<typeof createImporter>;
let runs = 0;

beforeEach(async () => {
  opened = await openImport();
  ({ metadata } = opened);
  home = path.dirname(opened.folder);
  feeds = path.join(home, 'sources/lumen');
  await mkdir(feeds, { recursive: true });
  await opened.audience.import(await writeFiles(opened.folder, catalogueFiles));
  const openScratch = async () => expect.fail('no scratch is needed');
  const sourceAccess = createSourceAccess({ addresses: [], folders: [path.join(home, 'sources')] }, 's'.repeat(32));
  importer = createImporter({ metadata, writer: opened.audience.writer, clock, openScratch, sourceAccess }, runnerOf(metadata));
  const source: FeedSource = {
    ...{ id: 'src_1', exhibitor: 'north', name: 'Nightly', of: { kind: 'folder', folder: feeds }, schedule: { kind: 'hand' } },
    ...{ paused: false, createdAt: '2026-11-20T00:00:00.000Z', changedAt: '2026-11-20T00:00:00.000Z', dueAt: null },
  };
  await metadata.feedSources.insert(source);
});
afterEach(() => opened.close());

const put = (name: string, rows: readonly Parameters<typeof csvOf>[0][number][]) => writeFile(path.join(feeds, name), csvOf([...rows]));
/** Adds a run of the source to the jobs, as the verb and the schedule do, and waits for its end. */
async function run() {
  const id = `imp_source_${String(++runs).padStart(3, '0')}`;
  const progress = { phase: 'catalogue', bytesRead: 0, bytesTotal: 0, rows: 0, rowsPerSecond: 0, secondsLeft: null, summary: null };
  const input = { folder: 'Nightly', source: 'src_1', dryRun: false };
  const at = clock.now();
  await metadata.jobs.add({ id, kind: 'import', subject: 'source/src_1', input, progress, dueAt: at, createdAt: at });
  importer.look();
  await importer.idle();
  return importer.status(id);
}
const visits = async () => Number((await opened.audience.rows('SELECT count(*) AS visits FROM visit'))[0]?.visits);

describe('a folder that is a source', () => {
  it('is read as its exhibitor’s, and next time only what is new in it', async () => {
    await put('members.csv', [member()]);
    await put('transactions-1.csv', [transaction({ transaction_id: 't1' }), transaction({ transaction_id: 't2', site_code: '404' })]);
    expect(await run()).toMatchObject({
      ...{ state: 'done', source: 'src_1', folder: 'Nightly' },
      summary: { rows: 3, members: 1, transactions: 1, deadLetters: [{ reason: 'unknown_site', count: 1 }] },
    });
    expect(await visits()).toBe(1);
    expect(await run()).toMatchObject({ state: 'done', summary: { rows: 0, members: 0, transactions: 0, deadLetters: [] } });
    await put('transactions-2.csv', [transaction({ transaction_id: 't3', session_start: '2026-02-25T19:30' })]);
    expect(await run()).toMatchObject({ summary: { rows: 1, transactions: 1, deadLetters: [] } });
    // The same name with more in it is another file.
    await put('transactions-2.csv', [
      transaction({ transaction_id: 't3', session_start: '2026-02-25T19:30' }),
      transaction({ transaction_id: 't4', session_start: '2026-02-26T19:30' }),
    ]);
    expect(await run()).toMatchObject({ summary: { rows: 2, transactions: 2 } });
    expect(await visits()).toBe(3);
    expect((await metadata.feedArrivals.last()).map(({ exhibitor, feed }) => [exhibitor, feed])).toEqual([
      ['north', 'members'],
      ['north', 'transactions'],
    ]);
  });

  it('notes with each run what was new in it, by the name of the source', async () => {
    await put('members.csv', [member()]);
    await run();
    await put('transactions.csv', [transaction({ transaction_id: 't1' }), transaction({ transaction_id: 't2', site_code: '404' })]);
    await run();
    const noted = { exhibitor: 'north', how: 'source', by: null, file: 'Nightly' };
    expect(await metadata.feedRuns.page({ exhibitor: 'north', limit: 2 })).toEqual([
      expect.objectContaining({ ...noted, rows: 2, members: 0, transactions: 1, refused: { unknown_site: 1 } }),
      expect.objectContaining({ ...noted, rows: 1, members: 1, transactions: 0, refused: {} }),
    ]);
  });

  it('that was refused as a whole says so until that file is another one', async () => {
    await writeFile(path.join(feeds, 'transactions.csv'), `${header}\n1,2,3\n`);
    expect(await run()).toMatchObject({ summary: { deadLetters: [{ reason: 'missing_column', count: 1 }] } });
    expect(await run()).toMatchObject({ summary: { deadLetters: [] } });
    expect((await metadata.deadLetters.list({})).map(({ reason }) => reason)).toEqual(['missing_column']);
    await put('transactions.csv', [transaction()]);
    expect(await run()).toMatchObject({ summary: { transactions: 1 } });
    expect(await metadata.deadLetters.list({})).toEqual([]);
  });

  it('gives away nothing outside of it: links that lead out, a catalogue, and folders of others are not read', async () => {
    await put('members.csv', [member()]);
    await writeFile(path.join(home, 'elsewhere.csv'), csvOf([transaction()]));
    await symlink(path.join(home, 'elsewhere.csv'), path.join(feeds, 'transactions.csv'));
    await symlink(path.join(feeds, 'members.csv'), path.join(feeds, 'members-again.csv'));
    await writeFiles(feeds, { 'catalog/exhibitors.csv': 'id,name\nnorth,Taken over\n', 'feeds/south/members.csv': csvOf([member()]) });
    const job = await run();
    expect(job).toMatchObject({ state: 'done', summary: { members: 2, transactions: 0 } });
    const notRead = (job?.summary?.notRead ?? []).map(({ name, why }) => [name, why]);
    expect(notRead).toEqual([
      ['lumen/catalog', 'it is a folder within'],
      ['lumen/feeds', 'it is a folder within'],
      ['lumen/transactions.csv', 'it is a link out of the folder'],
    ]);
    expect((await metadata.catalogue.exhibitors(['north']))[0]?.name).not.toBe('Taken over');
  });

  it('that has become a link out of where sources may lie, or is gone, fails with what to do', async () => {
    await put('members.csv', [member()]);
    await rename(feeds, path.join(home, 'moved'));
    expect(await run()).toMatchObject({ state: 'failed', error: expect.stringMatching(/^There is no folder .*FEED_FOLDERS/) });
    await symlink(path.join(home, 'moved'), feeds);
    expect(await run()).toMatchObject({ state: 'failed', error: expect.stringMatching(/^There is no folder/) });
    await rm(feeds);
    await rename(path.join(home, 'moved'), feeds);
    expect(await run()).toMatchObject({ state: 'done', summary: { members: 1 } });
  });

  it('that was removed meanwhile is not read', async () => {
    await metadata.feedSources.remove('src_1');
    expect(await run()).toMatchObject({ state: 'failed', error: expect.stringMatching(/was removed/) });
  });

  it('is tried: the newest file of each feed, row by row, as it would be read; and nothing is kept', async () => {
    await put('members-2026-11-19.csv', [member({ member_id: 'old' })]);
    await put('members-2026-11-20.csv', [member({ member_id: 'new' }), member({ gender: 'unheard of' })]);
    await put(
      'transactions.csv',
      Array.from({ length: 30 }, (_, n) => transaction({ transaction_id: `t${n}` })),
    );
    await writeFile(path.join(feeds, 'notes.txt'), '');
    const tried = await importer.trySource({ exhibitor: 'north', of: { kind: 'folder', folder: feeds }, password: '' });
    const [members, transactions] = tried.feeds;
    expect(members).toMatchObject({ feed: 'members', file: 'lumen/members-2026-11-20.csv', fault: null });
    expect(members?.rows.map(({ refused }) => refused?.reason ?? null)).toEqual([null, expect.any(String)]);
    expect(members?.rows[0]?.cells).toContain('new');
    expect(transactions?.rows).toHaveLength(20);
    expect(tried.notRead).toEqual([{ name: 'lumen/notes.txt', why: 'its name begins with neither members nor transactions' }]);
    expect([await visits(), await metadata.deadLetters.list({})]).toEqual([0, []]);
    await writeFile(path.join(feeds, 'transactions.csv'), `${header}\n1,2,3\n`);
    const again = await importer.trySource({ exhibitor: 'north', of: { kind: 'folder', folder: feeds }, password: '' });
    expect(again.feeds[1]).toMatchObject({ rows: [], fault: expect.stringMatching(/lacks/) });
  });
});
