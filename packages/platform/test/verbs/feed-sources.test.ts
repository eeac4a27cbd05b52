import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { verbs } from '@marquee/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openProduct, type Product, person, refusal } from './open-product.ts';

const { feedSources, exhibitors } = verbs;
const priya = person('Priya', 'administrator', 'platform', []);
const password = 'Sehr-geheim-7';
const query = { query: 'SELECT * FROM guests', watermark: 'changed', columns: { member_id: 'id' }, overlap: 300 };
const database = {
  ...({ kind: 'database', host: 'db.lumen.example', port: 3306, database: 'loyalty', user: 'reader', tls: true } as const),
  ...{ members: query, transactions: null },
};
const hand = { kind: 'hand' } as const;

let product: Product;
let folder: string;
beforeEach(async () => {
  product = await openProduct([]);
  [folder = ''] = product.ports.sourceAccess.folders;
  await mkdir(path.join(folder, 'lumen'));
  await exhibitors.add.call(as(), { id: 'lumen', name: 'Lumen' });
});
afterEach(() => product.close());

const as = () => product.as(priya);
const add = (more: object = {}) =>
  feedSources.add.call(as(), { exhibitor: 'lumen', name: 'Sales', of: { kind: 'folder', folder: 'lumen' }, schedule: hand, ...more });
const addDatabase = (more: object = {}) => add({ name: 'Loyalty', of: database, password, ...more });
const listed = async () => (await feedSources.list.call(as(), { exhibitor: 'lumen' })).sources;
const entries = async () => (await product.ports.metadata.audit.list(100)).filter(({ action }) => action.startsWith('feedSources.'));

describe('adding a source', () => {
  it('keeps the real path of its folder and when it is due, on record', async () => {
    const source = await add({ schedule: { kind: 'daily', at: '04:30' } });
    expect(source).toMatchObject({ of: { folder: path.join(folder, 'lumen') }, paused: false, dueAt: '2026-11-24T04:30:00.000Z' });
    expect(await listed()).toMatchObject([{ name: 'Sales', lastRun: null, hasPassword: false }]);
    const [entry] = await entries();
    expect(entry).toMatchObject({ action: 'feedSources.add', actor: 'priya', subject: 'lumen' });
    expect(JSON.parse(entry?.changedTo ?? '')).toMatchObject({ source: 'Sales', kind: 'folder', schedule: 'daily at 04:30 UTC' });
  });

  it('shows a password nowhere: not in answers, the list, the audit log, or the bytes of the store', async () => {
    const answer = await addDatabase();
    const { metadata } = product.ports;
    expect(await listed()).toMatchObject([{ hasPassword: true }]);
    const rows = [...(await product.database.feedSource.findMany()), ...(await product.database.feedSourcePassword.findMany())];
    const told = JSON.stringify([answer, await listed(), await metadata.audit.list(100), rows]);
    expect(told).toContain('db.lumen.example');
    expect(told).not.toContain(password);
    const sealed = (await metadata.feedSources.password(answer.id)) ?? '';
    expect(product.ports.sourceAccess.open(answer.id, sealed)).toBe(password);
  });

  it.each([
    ['a folder elsewhere', { of: { kind: 'folder', folder: '/etc' } }, '/of/folder'],
    ['an address that is not listed', { of: { ...database, host: '127.0.0.1' }, password }, '/of/host'],
    ['metadata of a cloud', { of: { ...database, host: '169.254.169.254' }, password }, '/of/host'],
    ['one number for an address', { of: { ...database, host: '2130706433' }, password }, '/of/host'],
    ['a port with the host', { of: { ...database, host: 'db.lumen.example:3306' }, password }, '/of/host'],
    ['no query', { of: { ...database, members: null }, password }, '/of'],
    [
      'a column that the feed does not have',
      { of: { ...database, members: { ...query, columns: { shoe: 'size' } } }, password },
      '/of/members/columns',
    ],
    ['no password', { of: database }, '/password'],
    ['every minute', { schedule: { kind: 'minutes', minutes: 1 } }, '/schedule/minutes'],
    ['a time that there is not', { schedule: { kind: 'daily', at: '24:00' } }, '/schedule/at'],
    ['no name', { name: ' ' }, '/name'],
  ])('%s is refused at its place', async (_what, more, place) => {
    const error = await refusal(add(more));
    expect(error).toMatchObject({ code: 'bad_request', details: { issues: [expect.objectContaining({ path: place })] } });
    expect([await listed(), await entries()]).toEqual([[], []]);
  });

  it('takes a name that may turn out to lie in a network of the list: its address decides when it is read', async () => {
    expect(await addDatabase({ of: { ...database, host: 'db.other.example.com' } })).toMatchObject({
      of: { host: 'db.other.example.com' },
    });
  });

  it('a second one of the name, or of an exhibitor that there is not, is refused', async () => {
    await add();
    expect(await refusal(add())).toMatchObject({ code: 'conflict' });
    expect(await refusal(add({ exhibitor: 'nobody' }))).toMatchObject({ code: 'not_found' });
    expect(await listed()).toHaveLength(1);
  });
});

describe('changing a source', () => {
  const edit = async (more: object = {}) => {
    const [source] = await listed();
    return feedSources.edit.call(as(), {
      ...{ id: source?.id, changedAt: source?.changedAt, name: source?.name, of: source?.of, schedule: source?.schedule },
      ...more,
    });
  };

  it('keeps its password, and its time where the schedule stays', async () => {
    const { id, dueAt } = await addDatabase({ schedule: { kind: 'minutes', minutes: 60 } });
    expect(await edit({ name: 'Guests' })).toMatchObject({ name: 'Guests', dueAt });
    expect(await product.ports.metadata.feedSources.password(id)).not.toBeNull();
    expect(await edit({ schedule: hand })).toMatchObject({ dueAt: null });
    const [entry] = await entries();
    expect(JSON.parse(entry?.changedFrom ?? '')).toMatchObject({ schedule: 'every 60 minutes' });
  });

  it.each([
    ['host', { host: 'evil.lumen.example' }],
    ['port', { port: 3307 }],
    ['user', { user: 'root' }],
    ['way there', { tls: false }],
  ])('another %s needs the password anew: the one that is kept is not sent there', async (_what, change) => {
    const { id } = await addDatabase();
    const of = { ...database, ...change };
    expect(await refusal(edit({ of }))).toMatchObject({ details: { issues: [expect.objectContaining({ path: '/password' })] } });
    expect(await refusal(feedSources.try.call(as(), { exhibitor: 'lumen', of, id }))).toMatchObject({
      details: { issues: [expect.objectContaining({ path: '/password' })] },
    });
    await edit({ of, password: 'another' });
    const sealed = (await product.ports.metadata.feedSources.password(id)) ?? '';
    expect(product.ports.sourceAccess.open(id, sealed)).toBe('another');
    const [entry] = await entries();
    expect(JSON.parse(entry?.changedTo ?? '')).toMatchObject({ password: 'another one' });
  });

  it('to a folder removes its password', async () => {
    const { id } = await addDatabase();
    await edit({ of: { kind: 'folder', folder: 'lumen' } });
    expect(await product.ports.metadata.feedSources.password(id)).toBeNull();
  });

  it('that somebody else changed since it was opened is refused', async () => {
    const { changedAt } = await addDatabase();
    await edit({ name: 'Guests' });
    expect(await refusal(edit({ changedAt, name: 'Mine' }))).toMatchObject({ code: 'conflict' });
    expect(await listed()).toMatchObject([{ name: 'Guests' }]);
  });
});

describe('running, pausing and removing a source', () => {
  it('begins its import once, and says what is under way', async () => {
    const { id } = await add();
    const { job } = await feedSources.run.call(as(), { id });
    expect(await listed()).toMatchObject([{ lastRun: { id: job, state: 'waiting', rows: 0, error: null } }]);
    expect(await refusal(feedSources.run.call(as(), { id }))).toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/under way/),
    });
    expect(await refusal(feedSources.remove.call(as(), { id }))).toMatchObject({ code: 'conflict' });
    const [entry] = await entries();
    expect(entry).toMatchObject({ action: 'feedSources.run', subject: 'lumen' });
  });

  it('paused it is not due and does not run; resumed it is due after now', async () => {
    const { id, dueAt } = await add({ schedule: { kind: 'daily', at: '04:30' } });
    expect(await feedSources.pause.call(as(), { id })).toMatchObject({ paused: true, dueAt: null });
    expect(await refusal(feedSources.run.call(as(), { id }))).toMatchObject({ code: 'conflict', message: expect.stringMatching(/paused/) });
    product.nextDay();
    expect(await feedSources.resume.call(as(), { id })).toMatchObject({ paused: false, dueAt: '2026-11-25T04:30:00.000Z' });
    expect(dueAt).toBe('2026-11-24T04:30:00.000Z');
    // Again it changes nothing.
    expect(await feedSources.resume.call(as(), { id })).toMatchObject({ dueAt: '2026-11-25T04:30:00.000Z' });
  });

  it('removed it is gone with its password, and what it was stays on record', async () => {
    const { id } = await addDatabase();
    await feedSources.remove.call(as(), { id });
    expect([await listed(), await product.ports.metadata.feedSources.password(id)]).toEqual([[], null]);
    const [entry] = await entries();
    expect(JSON.parse(entry?.changedFrom ?? '')).toMatchObject({
      source: 'Loyalty',
      reads: 'reader@db.lumen.example:3306/loyalty over TLS',
    });
    for (const verb of [feedSources.run, feedSources.pause, feedSources.resume, feedSources.remove])
      expect(await refusal(verb.call(as(), { id }))).toMatchObject({ code: 'not_found' });
  });
});
