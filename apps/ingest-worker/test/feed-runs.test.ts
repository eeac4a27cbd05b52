import { afterEach, beforeEach, expect, test } from 'vitest';
import { createReceiver } from '../src/index.ts';
import { catalogueFiles, csvOf, member, ndjsonOf, transaction, writeFiles } from './support/folder.ts';
import { openImport } from './support/stores.ts';

let stores: Awaited<ReturnType<typeof openImport>>;
beforeEach(async () => {
  stores = await openImport();
});
afterEach(() => stores.close());

const of = async (exhibitor: string) => (await stores.metadata.feedRuns.page({ exhibitor, limit: 10 })).map(({ lastAt, ...run }) => run);
const files = {
  ...catalogueFiles,
  'feeds/north/members.csv': csvOf([member(), member({ member_id: 'M2', birth_date: 'soon' })]),
  'feeds/north/transactions.csv': csvOf([transaction(), transaction({ transaction_id: 'T2', site_code: '777' })]),
  'feeds/south/members.csv': csvOf([member({ favourite_site: '', preferred_sites: '' })]),
};

async function imported(begun?: { readonly by: string; readonly upload?: string }) {
  const folder = await writeFiles(stores.folder, files);
  const { id } = await stores.audience.importer.start({ folder, dryRun: false, ...(begun && { begun }) });
  await stores.audience.importer.idle();
  return stores.metadata.jobs.find(id);
}

test('an import says of each exhibitor what it took, of whom it was asked, and of no other', async () => {
  const job = await imported({ by: 'operator' });
  const noted = { job: job?.id, how: 'folder', by: 'operator', file: stores.folder, startedAt: job?.createdAt };
  expect(await of('north')).toEqual([
    { ...noted, exhibitor: 'north', rows: 4, members: 1, transactions: 1, refused: { bad_date: 1, unknown_site: 1 } },
  ]);
  expect(await of('south')).toEqual([{ ...noted, exhibitor: 'south', rows: 1, members: 1, transactions: 0, refused: {} }]);
});

test('an upload goes by the name that its file had', async () => {
  await imported({ by: 'priya', upload: 'Sales November.csv' });
  expect(await of('south')).toMatchObject([{ how: 'upload', by: 'priya', file: 'Sales November.csv' }]);
});

test('a dry run leaves nothing', async () => {
  await stores.audience.import(await writeFiles(stores.folder, files), true);
  expect(await of('north')).toEqual([]);
});

test('a replay says what it took and what stays refused, and is still there when it has ended', async () => {
  await imported();
  const site = { id: 'n777', exhibitor: 'north', code: '777', name: '777', region: null, postcode: null, timeZone: 'UTC' };
  await stores.metadata.catalogue.upsert({ sites: [site] });
  expect(await stores.audience.importer.replayDeadLetters({}, 'priya')).toEqual({ replayed: 1, refused: 1 });
  const [replay] = await of('north');
  expect(replay).toMatchObject({ how: 'replay', by: 'priya', rows: 2, members: 0, transactions: 1, refused: { bad_date: 1 } });
  await stores.audience.runner.idle('replay');
  expect(await stores.metadata.jobs.find(replay?.job ?? '')).toMatchObject({ state: 'done', progress: { replayed: 1, refused: 1 } });
});

test('the pushes of an hour stand together', async () => {
  await imported();
  const at = Date.UTC(2026, 10, 20, 9, 10);
  let now = at;
  const receiver = createReceiver({
    metadata: stores.metadata,
    writer: stores.audience.writer,
    settleSoon: null,
    clock: { now: () => now },
  });
  const push = (rows: Parameters<typeof ndjsonOf>[0]) =>
    receiver.receive({ exhibitor: 'north', feed: 'members', body: Buffer.from(ndjsonOf(rows)) });
  await push([member({ member_id: 'M3' }), member({ member_id: 'M4', birth_date: 'soon' })]);
  now += 49 * 60_000;
  await push([member({ member_id: 'M5' })]);
  now += 60_000;
  await push([member({ member_id: 'M6' })]);
  const pushes = (await of('north')).filter(({ how }) => how === 'push');
  expect(pushes.map(({ job, rows, members, refused, startedAt }) => [job, rows, members, refused, startedAt])).toEqual([
    ['push-2026-11-20T10', 1, 1, {}, at + 50 * 60_000],
    ['push-2026-11-20T09', 3, 2, { bad_date: 1 }, at],
  ]);
});
