import { nothingRead, ServiceError } from '@marquee/core';
import { afterEach, expect, test } from 'vitest';
import { createImporter } from '../src/index.ts';
import { catalogueFiles, csvOf, member, transaction, writeFiles } from './support/folder.ts';
import { clock, openImport, runnerOf } from './support/stores.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (let close = opened.pop(); close; close = opened.pop()) await close();
});

async function open() {
  const { close, ...stores } = await openImport();
  opened.push(close);
  return stores;
}

const many = (count: number, tier: string) =>
  csvOf(Array.from({ length: count }, (_, i) => member({ member_id: `M${String(i).padStart(5, '0')}`, tier })));

test('what is no feed folder is refused, with what one is', async () => {
  const { folder, audience } = await open();
  await expect(audience.importer.start({ folder, dryRun: false })).rejects.toThrow(/no folder/);
  await writeFiles(folder, { 'readme.txt': 'nothing' });
  await expect(audience.importer.start({ folder, dryRun: false })).rejects.toThrow(/not a feed folder/);
});

test('one import at a time', async () => {
  const { folder, audience } = await open();
  await writeFiles(folder, { ...catalogueFiles, 'feeds/north/members.csv': csvOf([member()]) });
  const first = audience.importer.start({ folder, dryRun: false });
  await expect(audience.importer.start({ folder, dryRun: false })).rejects.toSatisfy(
    (error) => error instanceof ServiceError && error.code === 'conflict',
  );
  await first;
  await audience.importer.idle();
});

test('a start of the folder of an import that was left follows that one; another folder waits for its end', async () => {
  const { folder, audience, metadata } = await open();
  await writeFiles(folder, { ...catalogueFiles, 'feeds/north/members.csv': many(3, 'Gold') });
  await writeFiles(`${folder}-2`, catalogueFiles);
  const left = { kind: 'import', subject: folder, input: { folder, dryRun: false }, progress: nothingRead } as const;
  await metadata.jobs.add({ ...left, id: 'left', createdAt: clock.now(), dueAt: clock.now() });
  await expect(audience.importer.start({ folder: `${folder}-2`, dryRun: false })).rejects.toMatchObject({ code: 'conflict' });
  await expect(audience.importer.start({ folder, dryRun: true })).rejects.toMatchObject({ code: 'conflict' });
  expect(await audience.importer.start({ folder, dryRun: false })).toMatchObject({ id: 'left', state: 'running' });
  await expect(audience.importer.start({ folder, dryRun: false })).rejects.toMatchObject({ code: 'conflict' });
  await audience.runner.start();
  expect(await audience.runner.ended('left')).toMatchObject({ state: 'done' });
  expect(await audience.importer.latest()).toMatchObject({ id: 'left', state: 'done', summary: { members: 3 } });
});

test('a dry run that was cut off is not done again by itself, and says so', async () => {
  const { folder, audience, metadata } = await open();
  await writeFiles(folder, catalogueFiles);
  const left = { kind: 'import', subject: '', input: { folder, dryRun: true, by: 'another process' }, progress: nothingRead } as const;
  await metadata.jobs.add({ ...left, id: 'left', createdAt: clock.now(), dueAt: clock.now() });
  await audience.runner.start();
  expect(await audience.runner.ended('left')).toMatchObject({ state: 'failed', error: 'The dry run was cut off. Run it again.' });
});

test('a cancelled import keeps what was read, and the next start goes on from there under the same id', async () => {
  const { folder, audience, metadata } = await open();
  await writeFiles(folder, {
    ...catalogueFiles,
    'feeds/north/members-1.csv': many(500, 'Gold'),
    'feeds/north/members-2.csv': many(700, 'Silver'),
  });
  const accepted: number[] = [];
  let cancel: (() => Promise<unknown>) | null = null;
  const importer = createImporter(
    {
      metadata,
      clock,
      openScratch: () => Promise.reject(new Error('not a dry run')),
      writer: {
        ...audience.writer,
        async accept(batch) {
          await audience.writer.accept(batch);
          accepted.push(batch.members.length);
          void cancel?.();
          cancel = null;
        },
      },
    },
    runnerOf(metadata),
  );
  const job = await importer.start({ folder, dryRun: false });
  cancel = () => importer.cancel(job.id);
  await importer.idle();
  expect(await importer.status(job.id)).toMatchObject({ state: 'cancelled', summary: null });
  expect(accepted).toEqual([500]);

  const resumed = await importer.start({ folder, dryRun: false });
  expect(resumed.id).toBe(job.id);
  await importer.idle();
  expect(accepted).toEqual([500, 700]);
  expect((await importer.status(job.id))?.summary).toMatchObject({ rows: 1_200, members: 1_200, moviegoers: 700, outdated: 500 });
});

test('a file that changed since the interruption is read anew', async () => {
  const { folder, audience, metadata } = await open();
  await writeFiles(folder, { ...catalogueFiles, 'feeds/north/members.csv': many(3, 'Gold') });
  await brokenOff(audience, metadata, folder);
  await writeFiles(folder, { 'feeds/north/members.csv': many(4, 'Platinum') });
  const { summary } = await audience.import(folder);
  expect(summary).toMatchObject({ rows: 4, moviegoers: 4 });
});

test('a file that did not change is not read again when its import is resumed', async () => {
  const { folder, audience, metadata } = await open();
  await writeFiles(folder, {
    ...catalogueFiles,
    'feeds/north/members.csv': many(3, 'Gold'),
    'feeds/north/transactions.csv': csvOf([transaction({ status: '?' })]),
  });
  const first = await brokenOff(audience, metadata, folder);
  const accepted: unknown[] = [];
  const accept: typeof audience.writer.accept = async (batch) => void accepted.push(batch);
  const again = createImporter(
    { metadata, writer: { ...audience.writer, accept }, clock, openScratch: () => Promise.reject(new Error('not a dry run')) },
    runnerOf(metadata),
  );
  expect((await again.start({ folder, dryRun: false })).id).toBe(first.id);
  await again.idle();
  expect(accepted).toEqual([]);
  expect((await again.status(first.id))?.summary).toMatchObject({
    rows: 4,
    moviegoers: 3,
    deadLetters: [{ reason: 'unknown_status', count: 1 }],
  });
});

test('a catalogue alone is an import too, and matching a film later reaches the visits on record', async () => {
  const { folder, audience } = await open();
  await writeFiles(folder, { ...catalogueFiles, 'feeds/north/transactions.csv': csvOf([transaction({ film_code: 'LATE' })]) });
  await audience.import(folder);
  expect(await audience.rows('SELECT film, film_code FROM visit')).toEqual([{ film: null, film_code: 'LATE' }]);
  await writeFiles(`${folder}-2`, { 'catalog/film-matches.csv': 'exhibitor,film_code,film\nnorth,LATE,f1\n' });
  expect((await audience.import(`${folder}-2`)).summary).toMatchObject({ rows: 0, visits: 1, duplicates: 0 });
  expect(await audience.rows('SELECT film FROM visit')).toEqual([{ film: 'f1' }]);
});

type Opened = Awaited<ReturnType<typeof open>>;

/** An import that has read everything, and broke off when it was to be folded. */
async function brokenOff(audience: Opened['audience'], metadata: Opened['metadata'], folder: string) {
  const settle = () => Promise.reject(new Error('There is no room.'));
  const importer = createImporter(
    { metadata, writer: { ...audience.writer, settle }, clock, openScratch: () => Promise.reject(new Error('not a dry run')) },
    runnerOf(metadata),
  );
  const { id } = await importer.start({ folder, dryRun: false });
  await importer.idle();
  const job = await importer.status(id);
  expect(job).toMatchObject({ state: 'failed', error: 'There is no room.', summary: null });
  return { id };
}
