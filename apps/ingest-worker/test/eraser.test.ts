import type { DeadLetter, MetadataStore } from '@marquee/core';
import { pseudonymsOf, unreadableLetter } from '@marquee/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createEraser } from '../src/index.ts';
import { catalogueFiles, csvOf, member, ndjsonOf, transaction, writeFiles } from './support/folder.ts';
import { clock, openAudience, openMetadata, temporaryFolder } from './support/stores.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let metadata: MetadataStore;
let audience: Awaited<ReturnType<typeof openAudience>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  metadata = await openMetadata(folder.path);
  audience = await openAudience(`${folder.path}/audience.duckdb`, metadata);
});
afterAll(async () => {
  await audience.close();
  await metadata.close();
  await folder.remove();
});

it('an erased moviegoer leaves the audience and the dead letters, nobody else does, and nothing brings it back', async () => {
  const wrong = { site_code: 'nowhere' };
  const feeds = await writeFiles(`${folder.path}/feeds`, {
    ...catalogueFiles,
    'feeds/north/members.csv': csvOf([member({ member_id: 'gone' }), member({ member_id: 'stays' })]),
    'feeds/north/transactions.csv': csvOf([
      transaction({ member_id: 'gone' }),
      transaction({ transaction_id: 'T2', member_id: 'gone', ...wrong }),
      transaction({ transaction_id: 'T3', member_id: 'stays', ...wrong }),
    ]),
    'feeds/north/transactions.ndjson': ndjsonOf([transaction({ transaction_id: 'T4', member_id: 'gone', ...wrong })]),
  });
  await audience.import(feeds);
  const idOf = pseudonymsOf('north', await metadata.catalogue.exhibitorSecret('north'));
  const bytesOf = (letters: readonly DeadLetter[]) => letters.map(({ bytes }) => Buffer.from(bytes, 'base64').toString());
  // A message that nobody can read is known by its key.
  const unread = { topic: 'members.v1', partition: 0, offset: 7, reason: 'not_json', detail: 'No JSON.', bytes: Buffer.from('{') } as const;
  await metadata.deadLetters.record([unreadableLetter({ ...unread, key: idOf('gone') }, '2026-11-01T00:00:00.000Z')]);
  expect(await metadata.deadLetters.list({})).toHaveLength(4);

  const forget = async (moviegoer: string, day: number) => {
    const { existed, removedFrom } = await audience.writer.forget(moviegoer, day);
    return { state: 'done' as const, existed, removedFrom: [...removedFrom], remains: [] };
  };
  const eraser = createEraser({ metadata, forget, clock });
  const receipt = await eraser.erase(idOf('gone'));
  expect(receipt).toMatchObject({ moviegoer: idOf('gone'), state: 'done', existed: true });
  expect(receipt.removedFrom).toEqual(expect.arrayContaining(['visits', 'moviegoers', 'dead letters']));
  expect(bytesOf(await metadata.deadLetters.list({})).join()).toContain('stays');
  expect(await metadata.deadLetters.list({})).toHaveLength(1);
  expect(await eraser.erase(idOf('gone'))).toMatchObject({ existed: false, removedFrom: [] });

  await writeFiles(feeds, { 'feeds/north/members-2.csv': csvOf([member({ member_id: 'gone', updated_at: '2027-01-01T00:00:00Z' })]) });
  await audience.import(feeds);
  expect(await audience.rows('SELECT id FROM moviegoer')).toEqual([{ id: idOf('stays') }]);
});
