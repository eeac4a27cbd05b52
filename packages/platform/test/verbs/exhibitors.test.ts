import { verbs } from '@marquee/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deadLetter } from '../metadata-store/samples.ts';
import { asOf } from '../support/asking.ts';
import { inTheOutbox } from '../support/in-the-outbox.ts';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, type Product, person, refusal } from './open-product.ts';

const priya = person('Priya', 'administrator', 'platform', []);
const { exhibitors, deadLetters } = verbs;

let product: Product;
beforeEach(async () => {
  product = await openProduct(randomWorld(6, 30, asOf));
});
afterEach(() => product.close());

const as = () => product.as(priya);
const arrive = (exhibitor: string, feed: 'members' | 'transactions', rows: number, hoursAgo: number) =>
  product.ports.metadata.feedArrivals.record({ exhibitor, feed, rows, at: product.ports.clock.now() - hoursAgo * 3_600_000 });
const site = (code: string, of: Partial<Record<'name' | 'region' | 'postcode' | 'timeZone', string>> = {}) => ({
  ...{ code, name: `Site ${code}`, timeZone: 'America/Chicago' },
  ...of,
});

describe('bringing an exhibitor on', () => {
  it('adds it with an organisation of its own, on record in the audit', async () => {
    expect(await exhibitors.add.call(as(), { id: 'velvet', name: ' Velvet  Rooms ' })).toEqual({ id: 'velvet', name: 'Velvet Rooms' });
    expect(await product.ports.metadata.organisations.find('velvet')).toEqual({
      ...{ id: 'velvet', name: 'Velvet Rooms', kind: 'exhibitor', exhibitors: ['velvet'], apart: ['velvet'] },
    });
    const [entry] = await product.ports.metadata.audit.list(1);
    expect(entry).toMatchObject({ action: 'exhibitors.add', actor: 'priya', subject: 'velvet' });
    const { exhibitor, sites, keys } = await exhibitors.open.call(as(), { id: 'velvet' });
    expect(exhibitor).toMatchObject({ name: 'Velvet Rooms', reaches: null, sites: 0, deadLetters: 0 });
    expect(exhibitor.feeds.map(({ state }) => state)).toEqual(['none', 'none']);
    expect([sites, keys]).toEqual([[], []]);
  });

  it('refuses an id that is taken, at its place, and makes nothing', async () => {
    await exhibitors.add.call(as(), { id: 'velvet', name: 'Velvet Rooms' });
    for (const id of ['velvet', 'rival']) {
      const error = await refusal(exhibitors.add.call(as(), { id, name: 'Another' }));
      expect(error).toMatchObject({ code: 'conflict', details: { issues: [{ path: '/id' }] } });
    }
    expect((await product.ports.metadata.catalogue.exhibitors(['rival'])).length).toBe(0);
  });

  it('gives it another name', async () => {
    await exhibitors.add.call(as(), { id: 'velvet', name: 'Velvet Rooms' });
    await exhibitors.rename.call(as(), { id: 'velvet', name: 'Velvet Screens' });
    expect((await exhibitors.open.call(as(), { id: 'velvet' })).exhibitor.name).toBe('Velvet Screens');
    expect(await refusal(exhibitors.rename.call(as(), { id: 'nobody', name: 'X' }))).toMatchObject({ code: 'not_found' });
  });
});

describe('sites', () => {
  beforeEach(async () => {
    await exhibitors.add.call(as(), { id: 'velvet', name: 'Velvet Rooms' });
    await exhibitors.saveSites.call(as(), { exhibitor: 'velvet', sites: [site('1'), site('2')] });
  });

  it('says what a list would change, and changes nothing', async () => {
    const given = [
      site('1'),
      site('2', { name: 'Grand' }),
      site('3'),
      site('3'),
      site('4', { timeZone: '' }),
      site('5', { timeZone: 'EST5' }),
    ];
    const { changes } = await exhibitors.previewSites.call(as(), { exhibitor: 'velvet', sites: given });
    expect(changes.map(({ kind }) => kind)).toEqual(['unchanged', 'changed', 'added', 'refused', 'refused', 'refused']);
    expect(changes[1]?.changed).toEqual(['name']);
    expect(changes.slice(3).map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/above already/),
      expect.stringMatching(/time zone is missing/),
      expect.stringMatching(/"EST5" is not an IANA time zone/),
    ]);
    expect((await exhibitors.open.call(as(), { id: 'velvet' })).sites).toHaveLength(2);
  });

  it('are taken all or none, and told to the bus only where they changed', async () => {
    const before = await inTheOutbox(product.database);
    const error = await refusal(
      exhibitors.saveSites.call(as(), { exhibitor: 'velvet', sites: [site('3'), site('4', { timeZone: 'Mars' })] }),
    );
    expect(error).toMatchObject({ code: 'bad_request', details: { issues: [{ path: '/sites/1/timeZone' }] } });
    expect(await inTheOutbox(product.database)).toBe(before);
    const sites = [site('1'), site('2', { region: 'US-OH' }), site('3')];
    expect(await exhibitors.saveSites.call(as(), { exhibitor: 'velvet', sites })).toEqual({ added: 1, changed: 1, unchanged: 1 });
    expect(await inTheOutbox(product.database)).toBe(before + 2);
    expect((await exhibitors.open.call(as(), { id: 'velvet' })).sites.map(({ id, region }) => [id, region])).toEqual([
      ['velvet-1', null],
      ['velvet-2', 'US-OH'],
      ['velvet-3', null],
    ]);
  });
});

describe('how feeds stand', () => {
  it('those that need somebody come first, by what was promised', async () => {
    for (const id of ['a', 'b', 'c']) await exhibitors.add.call(as(), { id, name: id.toUpperCase() });
    await arrive('a', 'members', 5, 1);
    await arrive('a', 'transactions', 7, 2);
    await arrive('b', 'members', 1, 3);
    await arrive('b', 'transactions', 1, 3);
    await exhibitors.promise.call(as(), { exhibitor: 'b', feed: 'transactions', hours: 2 });
    const { exhibitors: rows } = await exhibitors.overview.call(as(), {});
    const own = rows.filter(({ id }) => ['a', 'b', 'c'].includes(id));
    expect(own.map(({ id, feeds }) => [id, feeds.map(({ state }) => state)])).toEqual([
      ['b', ['fresh', 'late']],
      ['c', ['none', 'none']],
      ['a', ['fresh', 'fresh']],
    ]);
    expect(own[2]?.feeds.map(({ rows24 }) => rows24)).toEqual([5, 7]);
    expect(rows.filter(({ reaches }) => reaches !== null).length).toBeGreaterThan(0);
  });

  it('a promise is of an exhibitor that there is, and at least an hour', async () => {
    expect(await refusal(exhibitors.promise.call(as(), { exhibitor: 'nobody', feed: 'members', hours: 2 }))).toMatchObject({
      code: 'not_found',
    });
    await exhibitors.add.call(as(), { id: 'a', name: 'A' });
    expect(await refusal(exhibitors.promise.call(as(), { exhibitor: 'a', feed: 'members', hours: 0 }))).toMatchObject({
      code: 'bad_request',
    });
  });
});

describe('what was refused', () => {
  beforeEach(async () => {
    await exhibitors.add.call(as(), { id: 'velvet', name: 'Velvet Rooms' });
    const at = (day: number) => `2026-11-0${day}T00:00:00.000Z`;
    const unknown = { detail: 'The exhibitor has no site with code "9".', exhibitor: 'velvet', feed: 'transactions' } as const;
    await product.ports.metadata.deadLetters.record([
      ...Array.from({ length: 5 }, (_, line) => deadLetter(`dl_a${line}`, { ...unknown, line, at: at(1) })),
      deadLetter('dl_b', { exhibitor: 'aurora', reason: 'wrong_type', feed: 'members', at: at(2) }),
    ]);
  });

  it('is told by reason, with what is wrong', async () => {
    expect(await deadLetters.reasons.call(as(), {})).toMatchObject({
      total: 6,
      reasons: [
        { reason: 'unknown_site', count: 5, exhibitors: ['velvet'], says: expect.stringMatching(/Add the site/) },
        { reason: 'wrong_type', count: 1, exhibitors: ['aurora'] },
      ],
    });
    expect((await deadLetters.reasons.call(as(), { exhibitor: 'aurora' })).total).toBe(1);
  });

  it('is seen page by page, each row once, and filtered by all that is given', async () => {
    const seen: string[] = [];
    let pages = 0;
    for (let after: string | null = ''; after !== null; pages += 1) {
      const page: Awaited<ReturnType<typeof deadLetters.page.call>> = await deadLetters.page.call(as(), {
        reason: 'unknown_site',
        after,
        limit: 2,
      });
      seen.push(...page.letters.map(({ id }) => id));
      after = page.next;
    }
    expect([pages, seen]).toEqual([3, ['dl_a0', 'dl_a1', 'dl_a2', 'dl_a3', 'dl_a4']]);
    const only = async (filter: object) => (await deadLetters.page.call(as(), filter)).letters.map(({ id }) => id);
    expect(await only({ feed: 'members' })).toEqual(['dl_b']);
    expect(await only({ since: '2026-11-02T00:00:00Z' })).toEqual(['dl_b']);
    expect(await only({ before: '2026-11-02T00:00:00Z', exhibitor: 'aurora' })).toEqual([]);
  });

  it('names the code that no site has, until it is added', async () => {
    const told = async () =>
      (await exhibitors.diagnostics.call(as(), { exhibitor: 'velvet' })).findings.map(({ kind, code, helps }) => [kind, code, helps]);
    expect(await told()).toEqual([['unknown_code', '9', 'Add the site, then replay them.']]);
    await exhibitors.saveSites.call(as(), { exhibitor: 'velvet', sites: [site('9')] });
    expect(await told()).toEqual([
      ['unknown_code', '9', 'Replay them.'],
      ['no_transactions', '9', expect.any(String)],
    ]);
  });
});

describe('a replay under way', () => {
  it('is found by everybody who looks, and told to stop', async () => {
    const { jobs } = product.ports.metadata;
    expect(await deadLetters.replayState.call(as(), {})).toEqual({ underWay: null });
    const at = product.ports.clock.now();
    await jobs.add({ id: 'rep_1', kind: 'replay', subject: '', input: null, progress: null, dueAt: at, createdAt: at });
    expect((await deadLetters.replayState.call(as(), {})).underWay).toMatchObject({ id: 'rep_1', replayed: 0, refused: 0 });
    await jobs.take('replay', { owner: 'a', at, until: at + 60_000 });
    await jobs.hold({ id: 'rep_1', owner: 'a' }, { progress: { replayed: 500, refused: 2 }, until: at + 60_000 });
    expect((await deadLetters.replayState.call(as(), {})).underWay).toMatchObject({ replayed: 500, refused: 2 });
    await deadLetters.cancelReplay.call(as(), { id: 'rep_1' });
    expect((await jobs.find('rep_1'))?.cancelAsked).toBe(true);
    expect(await refusal(deadLetters.cancelReplay.call(as(), { id: 'imp_1' }))).toMatchObject({ code: 'not_found' });
  });
});
