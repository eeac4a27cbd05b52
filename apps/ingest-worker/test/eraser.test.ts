import { readdir, readFile } from 'node:fs/promises';
import { auditEntry, type DeadLetter, type MetadataStore } from '@marquee/core';
import { erasureMarkOf, pseudonymsOf, unreadableLetter } from '@marquee/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEraser, expireUnreadable, withoutErased } from '../src/index.ts';
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
const forget = async (moviegoer: string, day: number) => {
  const { existed, removedFrom } = await audience.writer.forget(moviegoer, day);
  return { state: 'done' as const, existed, removedFrom: [...removedFrom], underWay: [], remains: [] };
};
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

  const eraser = createEraser({ metadata, forget, clock });
  const receipt = await eraser.erase({ moviegoer: idOf('gone') });
  expect(receipt).toMatchObject({ moviegoer: idOf('gone'), state: 'done', existed: true });
  expect(receipt.removedFrom).toEqual(expect.arrayContaining(['visits', 'moviegoers', 'dead letters']));
  expect(bytesOf(await metadata.deadLetters.list({})).join()).toContain('stays');
  expect(await metadata.deadLetters.list({})).toHaveLength(1);
  expect(await eraser.erase({ moviegoer: idOf('gone') })).toMatchObject({ existed: false, removedFrom: [] });

  await writeFiles(feeds, { 'feeds/north/members-2.csv': csvOf([member({ member_id: 'gone', updated_at: '2027-01-01T00:00:00Z' })]) });
  await audience.import(feeds);
  expect(await audience.rows('SELECT id FROM moviegoer')).toEqual([{ id: idOf('stays') }]);
});

const header = 'transaction_id,member_id,purchased_at,site_code,session_start,status,updated_at,ticket_lines';
const letter = (id: string, row: string | Uint8Array, more: Partial<DeadLetter> = {}): DeadLetter => ({
  id,
  exhibitor: 'north',
  feed: 'transactions',
  file: 'transactions.csv',
  line: 2,
  reason: 'not_parseable',
  detail: 'No row.',
  bytes: Buffer.from(row).toString('base64'),
  format: 'csv',
  header,
  messageKey: null,
  at: '2026-11-01T00:00:00.000Z',
  ...more,
});

describe('a refused row that names somebody who is erased', () => {
  // Each is broken in a way of its own; “leaver-7” is the member.
  const broken: readonly { readonly what: string; readonly row: string | Uint8Array; readonly more?: Partial<DeadLetter> }[] = [
    { what: 'a quotation mark that is not closed', row: 'T1,"leaver-7,2026-05-01T12:00:00Z,n1' },
    { what: 'cells too many', row: 'T1,leaver-7,a,b,c,d,e,f,g,h,i,j' },
    { what: 'cells too few', row: 'T1,leaver-7' },
    { what: 'no header', row: 'T1,leaver-7,x', more: { header: null } },
    { what: 'a value missing before the member', row: ',leaver-7,2026-05-01T12:00:00Z,n1,,,,' },
    { what: 'the columns of somebody else', row: 'x;leaver-7;y' },
    { what: 'JSON that is cut off', row: '{"member_id":"leaver-7","transaction_id":', more: { format: 'ndjson', header: null } },
    { what: 'JSON with letters as numbers', row: '{"member_id":"\\u006ceaver-7"', more: { format: 'ndjson', header: null } },
    { what: 'bytes that are no UTF-8', row: Buffer.from([0x54, 0x31, 0x2c, ...Buffer.from('leaver-7'), 0x2c, 0xe9, 0xff]) },
    { what: 'a catalogue’s file', row: 'leaver-7,leaver', more: { feed: 'catalogue', file: 'exhibitors.csv', header: 'id,name' } },
  ];
  const others = letter('other', 'T1,"leaver-77,x-leaver-7y');

  it.each(broken)('is removed: $what', async ({ row, more }) => {
    const idOf = pseudonymsOf('north', await metadata.catalogue.exhibitorSecret('north'));
    await metadata.deadLetters.record([letter('its', row, more), others]);
    const receipt = await createEraser({ metadata, forget, clock }).erase({ moviegoer: idOf('leaver-7') });
    expect(receipt.removedFrom).toContain('dead letters');
    const left = (await metadata.deadLetters.list({})).map(({ id }) => id);
    expect(left).toContain('other');
    expect(left).not.toContain('its');
  });

  it.each(broken)('is not kept when it comes later: $what', async ({ row, more }) => {
    await withoutErased(metadata).deadLetters.record([letter('later', row, more), letter('fine', 'T1,"stays')]);
    const ids = (await metadata.deadLetters.list({})).map(({ id }) => id);
    expect(ids).toContain('fine');
    expect(ids).not.toContain('later');
  });

  it('is found by the exhibitor’s own id where no word of it is one', async () => {
    await metadata.deadLetters.record([letter('glued', 'T1,"No. 12, upper <row')]);
    const eraser = createEraser({ metadata, forget, clock });
    expect((await eraser.erase({ exhibitor: 'north', memberId: 'No. 12, upper' })).removedFrom).toEqual(['dead letters']);
  });
});

it('an erasure leaves no trace of the moviegoer in any file of the data folder, and says what it does not reach', async () => {
  const feeds = await writeFiles(`${folder.path}/more-feeds`, {
    ...catalogueFiles,
    'feeds/north/members.csv': csvOf([member({ member_id: 'secretly-9' })]),
    'feeds/north/transactions.csv': `${csvOf([transaction({ member_id: 'secretly-9', transaction_id: 'S1' })])}S2,"secretly-9,\n`,
  });
  await audience.import(feeds);
  const idOf = pseudonymsOf('north', await metadata.catalogue.exhibitorSecret('north'));
  const moviegoer = idOf('secretly-9');
  await metadata.audit.append(
    auditEntry({
      ...{ id: 'aud_why', at: '2026-11-01T00:00:00.000Z', actor: 'operator', organisationId: null, action: 'audiences.why' },
      ...{ scope: 'all', subject: moviegoer, requestId: 'r' },
    }),
  );
  const filesThatSay = async (text: string) => {
    const files = (await readdir(folder.path)).filter((name) => /\.(duckdb|sqlite)/.test(name));
    const contents = await Promise.all(files.map(async (name) => [name, await readFile(`${folder.path}/${name}`)] as const));
    return contents.filter(([, content]) => content.includes(text)).map(([name]) => name);
  };
  expect(await filesThatSay(moviegoer)).not.toEqual([]);

  const receipt = await createEraser({ metadata, forget, clock }).erase({ moviegoer });
  expect(receipt).toMatchObject({ mark: erasureMarkOf(moviegoer), existed: true, underWay: [] });
  expect(receipt.remains.join()).toMatch(/feeds.*back-ups/);
  expect(await filesThatSay(moviegoer)).toEqual([]);
  expect(await filesThatSay(moviegoer.slice('north:'.length))).toEqual([]);
  expect(await filesThatSay('secretly-9')).toEqual([]);
  expect(await filesThatSay(Buffer.from('S2,"secretly-9,').toString('base64'))).toEqual([]);
  expect((await metadata.audit.list(10)).map(({ subject }) => subject)).toContain(receipt.mark);
});

it('rows that nobody can tell the member of are removed once they are old, and no others', async () => {
  const old = '2026-01-01T00:00:00.000Z';
  await metadata.deadLetters.record([
    letter('old-unreadable', 'T1,"?', { at: old }),
    letter('old-readable', 'T1,m,2026-05-01T12:00:00Z,nowhere,,,,', { at: old }),
    letter('old-catalogue', '"', { at: old, feed: 'catalogue', file: 'exhibitors.csv', header: 'id,name' }),
    letter('new-unreadable', 'T1,"?'),
  ]);
  expect(await expireUnreadable(metadata.deadLetters, '2026-10-01T00:00:00.000Z')).toBe(1);
  const left = (await metadata.deadLetters.list({})).map(({ id }) => id);
  expect(left).toEqual(expect.arrayContaining(['old-readable', 'old-catalogue', 'new-unreadable']));
  expect(left).not.toContain('old-unreadable');
});
