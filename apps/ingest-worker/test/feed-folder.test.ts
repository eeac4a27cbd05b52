import { chmod, chown, mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { MetadataStore } from '@marquee/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
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
});
afterEach(async () => {
  await audience.close();
  await metadata.close();
  await temporary.remove();
});

const imported = async (dryRun = false) => (await audience.import(folder, dryRun)).summary;
const members = (...ids: readonly string[]) => csvOf(ids.map((id) => member({ member_id: id, favourite_site: '', preferred_sites: '' })));

/** The superuser may read everything: does something as a user who may not, to whom the temporary folder belongs meanwhile. */
async function asNobodySpecial<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  const nobody = 65_534;
  await chown(temporary.path, nobody, nobody);
  for (const entry of await readdir(temporary.path, { recursive: true })) await chown(`${temporary.path}/${entry}`, nobody, nobody);
  process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

test('links to folders and files are followed; one that leads nowhere or to itself is named, and the rest goes on', async () => {
  await writeFiles(`${temporary.path}/elsewhere`, {
    'north/members.csv': members('a', 'b'),
    'one.csv': members('c'),
    'catalog/sites.csv': catalogueFiles['catalog/sites.csv'],
  });
  await writeFiles(folder, { ...catalogueFiles, 'feeds/south/transactions.csv': csvOf([transaction({ site_code: '001' })]) });
  await symlink(`${temporary.path}/elsewhere/north`, `${folder}/feeds/north`);
  await symlink(`${temporary.path}/elsewhere/one.csv`, `${folder}/feeds/south/members.csv`);
  await symlink(`${temporary.path}/gone`, `${folder}/feeds/west`);
  await symlink('loop', `${folder}/feeds/loop`);
  await symlink(`${temporary.path}/gone.csv`, `${folder}/feeds/south/members-2.csv`);
  await symlink(`${temporary.path}/gone.csv`, `${folder}/catalog/more.csv`);
  for (const dryRun of [true, false])
    expect(await imported(dryRun)).toMatchObject({
      members: 3,
      transactions: 1,
      notRead: [
        { name: 'catalog/more.csv', why: 'the link leads nowhere, or it is gone' },
        { name: 'feeds/loop', why: 'the link leads to itself' },
        { name: 'feeds/south/members-2.csv', why: 'the link leads nowhere, or it is gone' },
        { name: 'feeds/west', why: 'the link leads nowhere, or it is gone' },
      ],
    });
});

test('a folder and a file that may not be read are named, and the rest goes on', async () => {
  await writeFiles(folder, {
    ...catalogueFiles,
    'feeds/north/members.csv': members('a'),
    'feeds/north/members-2.csv': members('b'),
    'feeds/south/members.csv': members('c'),
  });
  await chmod(`${folder}/feeds/south`, 0o000);
  await chmod(`${folder}/feeds/north/members-2.csv`, 0o000);
  const { summary } = await asNobodySpecial(() => audience.import(folder));
  expect(summary).toMatchObject({
    members: 1,
    notRead: [
      { name: 'feeds/north/members-2.csv', why: 'this user may not read it' },
      { name: 'feeds/south', why: 'this user may not read it' },
    ],
  });
  await chmod(`${folder}/feeds/south`, 0o700);
});

test('where nothing can be read, the refusal says what lies there', async () => {
  await mkdir(`${folder}/feeds`, { recursive: true });
  await symlink(`${temporary.path}/gone`, `${folder}/feeds/north`);
  await writeFile(`${folder}/members.csv`, members('a'));
  await expect(imported()).rejects.toThrow(/not a feed folder.*feeds\/north \(the link leads nowhere.*members\.csv \(it lies beside/);
});

test('names in letters of another case, or with spaces, are read as what they mean', async () => {
  const packed = gzipSync(members('e'));
  await writeFiles(folder, {
    'CATALOG/Exhibitors.CSV': catalogueFiles['catalog/exhibitors.csv'],
    'CATALOG/Sites.csv': catalogueFiles['catalog/sites.csv'],
    'CATALOG/FILMS.Csv': catalogueFiles['catalog/films.csv'],
    'CATALOG/Film Matches.csv': catalogueFiles['catalog/film-matches.csv'],
    'Feeds/north/Members.CSV': members('a'),
    'Feeds/north/ members 2.csv ': members('b'),
    'Feeds/north/MEMBERS.NDJSON': ndjsonOf([member({ member_id: 'c' })]),
    'Feeds/north/Members-3.csv.GZ': packed,
    'Feeds/north/TRANSACTIONS.CSV': csvOf([transaction()]),
  });
  expect(await imported()).toMatchObject({ members: 4, transactions: 1, visits: 1, deadLetters: [], notRead: [] });
  expect((await metadata.catalogue.snapshot()).filmMatches).toHaveLength(3);
});

test('what looks like a feed and is not read is said, with why; hidden files are not', async () => {
  await writeFiles(folder, {
    ...catalogueFiles,
    'catalog/screens.csv': 'a\n',
    'catalog/films.xlsx': 'a\n',
    'feeds/north/members.csv': members('a'),
    'feeds/north/members.jsonl': members('b'),
    'feeds/north/guests.csv': members('c'),
    'feeds/north/2026/members.csv': members('d'),
    'feeds/north/.members.csv': members('e'),
    'feeds/members.csv': members('f'),
    'transactions.csv.gz': csvOf([transaction()]),
    'catalogue/sites.csv': 'a\n',
    'readme.txt': 'not a feed',
  });
  for (const dryRun of [true, false]) {
    const summary = await imported(dryRun);
    expect(summary).toMatchObject({ members: 1 });
    expect(summary?.notRead.map(({ name }) => name)).toEqual([
      'catalog/films.xlsx',
      'catalog/screens.csv',
      'catalogue',
      'feeds/members.csv',
      'feeds/north/2026',
      'feeds/north/guests.csv',
      'feeds/north/members.jsonl',
      'transactions.csv.gz',
    ]);
    for (const { why } of summary?.notRead ?? []) expect(why).not.toBe('');
  }
});

test('columns in letters of another case, or with spaces, are read; others that are unknown or absent are said', async () => {
  const [, row = ''] = csvOf([{ member_id: 'a', updated_at: '2026-03-01T12:00:00Z', push_opt_in: 'true', nickname: 'Al' }]).split('\n');
  await writeFiles(folder, {
    ...catalogueFiles,
    'catalog/sites.csv': catalogueFiles['catalog/sites.csv'].replace('time_zone', 'Time Zone').replace('region', 'state'),
    'feeds/north/members.csv': `Member ID, UPDATED_AT ,PUSH_OPT_IN,nickname\n${row}\n`,
    'feeds/north/members-2.csv': `Member ID, UPDATED_AT ,PUSH_OPT_IN,nickname\n${row.replace('a,', 'b,')}\n`,
    'feeds/north/members.ndjson': '{"MEMBER_ID":"c","Updated At":"2026-03-01T12:00:00Z","Push_Opt_In":true,"nick":1}\n',
  });
  for (const dryRun of [true, false]) {
    const summary = await imported(dryRun);
    expect(summary).toMatchObject({ members: 3, deadLetters: [] });
    const absent = Object.keys(member()).filter((name) => !['member_id', 'updated_at', 'push_opt_in'].includes(name));
    expect(summary?.columns).toEqual([
      { files: ['catalog/sites.csv'], unknown: ['state'], absent: ['region'] },
      { files: ['feeds/north/members-2.csv', 'feeds/north/members.csv'], unknown: ['nickname'], absent },
      { files: ['feeds/north/members.ndjson'], unknown: ['nick'], absent },
    ]);
  }
  expect(await audience.rows('SELECT DISTINCT reachable_by FROM moviegoer')).toEqual([{ reachable_by: ['push'] }]);
});

test('a column under its very name goes before one that is only meant; two that are only meant are one too many', async () => {
  const at = '2026-03-01T12:00:00Z';
  await writeFiles(folder, {
    ...catalogueFiles,
    'feeds/north/members-1.csv': `member_id,TIER,tier,updated_at\na,no,Gold,${at}\n`,
    'feeds/north/members-2.csv': `member_id,TIER,Tier,updated_at\nb,no,Gold,${at}\n`,
    'feeds/north/members-3.ndjson': [
      { member_id: 'c', TIER: 'no', tier: 'Gold', updated_at: at },
      { member_id: 'd', TIER: 'no', Tier: 'Gold', updated_at: at },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n'),
  });
  const summary = await imported();
  expect(summary).toMatchObject({ members: 2, deadLetters: [{ reason: 'duplicate_column', count: 2 }] });
  expect(await audience.rows('SELECT DISTINCT tier FROM moviegoer')).toEqual([{ tier: 'Gold' }]);
});

test('a name is the same however its accents are written: of a folder, an exhibitor, a site code', async () => {
  const [composed, parted] = ['kinó', 'kinó'.normalize('NFD')];
  await writeFiles(folder, {
    'catalog/exhibitors.csv': `id,name\n${composed},Kinó\n`,
    'catalog/sites.csv': `id,exhibitor,code,name,time_zone\nk1,${parted},sál,One,Europe/Prague\n`,
    [`feeds/${parted}/members.csv`]: members('a'),
    [`feeds/${parted}/transactions.csv`]: csvOf([
      transaction({ site_code: 'sál'.normalize('NFD') }),
      transaction({ transaction_id: 'x', status: '' }),
    ]),
  });
  expect(await imported()).toMatchObject({ members: 1, transactions: 1, visits: 1, deadLetters: [{ reason: 'missing_value', count: 1 }] });
  expect((await metadata.deadLetters.list({})).map(({ exhibitor }) => exhibitor)).toEqual([composed]);
  await rename(`${folder}/feeds/${parted}`, `${folder}/feeds/${composed}`);
  expect(await imported()).toMatchObject({ duplicates: 2 });
});

test('a value with nothing to see is no value: names and ids of such characters are missing', async () => {
  const blank = ['\u200b', '\u2060\u00ad', '\u3164', '\ufeff', '\u00a0\u202e', '\u2800'];
  await writeFiles(folder, {
    ...catalogueFiles,
    'catalog/exhibitors.csv': `id,name\nnorth,North\n${blank.map((name, i) => `e${i},${name}\n`).join('')}`,
    'catalog/films.csv': `id,title\nf1,Night\nf2,Sunrise\n${blank.map((name, i) => `g${i},${name}\n`).join('')}`,
    'feeds/north/members.csv': members('a', ...blank),
    'feeds/north/members.ndjson': ndjsonOf(blank.map((id) => member({ member_id: id }))),
    'feeds/north/members-2.csv': csvOf([member({ member_id: 'z', tier: '\u200b' })]),
  });
  const summary = await imported();
  expect(summary?.deadLetters).toContainEqual({ reason: 'missing_value', count: 4 * blank.length });
  expect(await audience.rows('SELECT DISTINCT tier FROM moviegoer ORDER BY ALL')).toEqual([{ tier: 'Gold' }, { tier: null }]);
});
