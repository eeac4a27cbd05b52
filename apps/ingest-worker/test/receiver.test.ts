import type { MetadataStore } from '@marquee/core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createReceiver, defineSettling } from '../src/index.ts';
import { catalogueFiles, member, ndjsonOf, transaction, writeFiles } from './support/folder.ts';
import { clock, openAudience, openMetadata, runnerOf, temporaryFolder } from './support/stores.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let metadata: MetadataStore;
let audience: Awaited<ReturnType<typeof openAudience>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  metadata = await openMetadata(folder.path);
  audience = await openAudience(`${folder.path}/audience.duckdb`, metadata);
  await audience.import(await writeFiles(`${folder.path}/feeds`, catalogueFiles));
});
afterAll(async () => {
  await audience.close();
  await metadata.close();
  await folder.remove();
});

it('a push reads its exhibitor’s part of the catalogue, and not the whole', async () => {
  const snapshot = async () => {
    throw new Error('The whole catalogue is not wanted.');
  };
  const own = { ...metadata, catalogue: { ...metadata.catalogue, snapshot } };
  const receiver = createReceiver({ metadata: own, writer: audience.writer, settleSoon: null, clock });
  const push = (feed: 'members' | 'transactions', rows: Parameters<typeof ndjsonOf>[0]) =>
    receiver.receive({ exhibitor: 'north', feed, body: Buffer.from(ndjsonOf(rows)) });
  expect(await push('members', [member()])).toEqual([{ line: 1, status: 'accepted' }]);
  expect((await push('transactions', [transaction(), transaction({ site_code: 'nowhere' })])).map(({ status }) => status)).toEqual([
    'accepted',
    'refused',
  ]);
});

it('a pushed row that writes a property twice is refused, and says which', async () => {
  const receiver = createReceiver({ metadata, writer: audience.writer, settleSoon: null, clock });
  const body = `${JSON.stringify(member({ member_id: 'M7' })).slice(0, -1)},"email_opt_in":true,"email_opt_in":false}\n${ndjsonOf([member({ member_id: 'M8' })])}`;
  expect(await receiver.receive({ exhibitor: 'north', feed: 'members', body: Buffer.from(body) })).toEqual([
    { line: 1, status: 'refused', reason: 'duplicate_column', detail: 'The line writes "email_opt_in" twice.' },
    { line: 2, status: 'accepted' },
  ]);
});

it('what was accepted and could not be folded is folded later, without another push', async () => {
  let fails = 2;
  const settle: typeof audience.writer.settle = async (options) => {
    fails -= 1;
    if (fails >= 0) throw new Error('There is no room.');
    return audience.writer.settle(options);
  };
  const failures: unknown[] = [];
  const writer = { ...audience.writer, settle };
  const runner = runnerOf(metadata, (error) => failures.push(error));
  const receiver = createReceiver({ metadata, writer, settleSoon: defineSettling(runner, writer, 1), clock });
  await receiver.receive({
    exhibitor: 'south',
    feed: 'members',
    body: Buffer.from(ndjsonOf([member({ member_id: 'late', favourite_site: '', preferred_sites: '' })])),
  });
  const folded = () => audience.rows("SELECT count(*)::INTEGER AS many FROM moviegoer WHERE exhibitor = 'south'");
  await expect.poll(folded).toEqual([{ many: 1 }]);
  expect(failures).toHaveLength(2);
  await runner.stop();
  expect(await metadata.jobs.open('settle')).toBeNull();
});
