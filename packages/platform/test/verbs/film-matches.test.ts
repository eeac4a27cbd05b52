import { type FilmSighting, questions, verbs } from '@marquee/core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { film } from '../metadata-store/samples.ts';
import { asOf } from '../support/asking.ts';
import { randomWorld } from '../support/random-world.ts';
import { everyone } from '../support/scopes.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

const { filmMatches } = verbs;
const moviegoers = randomWorld(41, 400, asOf);
const onRecord = questions.openFilms({ moviegoers, today: asOf }, { scope: everyone });
const visitsOf = (exhibitor: string, filmCode: string) =>
  onRecord.find((one) => one.exhibitor === exhibitor && one.filmCode === filmCode)?.visits ?? 0;
const sighting = (filmCode: string, title: string, changes: Partial<FilmSighting> = {}): FilmSighting => ({
  ...{ exhibitor: 'north', filmCode, titles: [title], sites: ['site-1', 'site-2'], firstSession: '2026-06-05', lastSession: '2026-07-01' },
  ...changes,
});
const ana = person('Ana', 'administrator', 'platform', []);
const ben = person('Ben', 'administrator', 'platform', []);

let product: Product;
beforeAll(async () => {
  product = await openProduct(moviegoers);
  const { metadata } = product.ports;
  for (const name of ['Ana', 'Ben'])
    await metadata.people.insert(
      { id: name.toLowerCase(), email: `${name}@example.test`, name, organisationId: 'platform', role: 'administrator' },
      'hash',
    );
  await metadata.catalogue.upsert({
    films: [
      film('night', 'The Long Night'),
      film('harbour', 'Harbour Lights', { releaseDate: '2026-06-12' }),
      film('sequel', 'The Long Night 2'),
    ],
  });
  await metadata.filmCodes.sight([
    sighting('code-0', 'Long Night, The (3D)'),
    sighting('code-1', 'HARBOUR LIGHTS (Subtitled)'),
    sighting('code-2', 'Private hire Nguyen', { sites: ['site-3'] }),
    sighting('unseen', 'Harbor Lights', { exhibitor: 'south' }),
  ]);
});
afterAll(() => product.close());
beforeEach(async () => {
  // Each test begins with a queue of which nothing is decided.
  for (const state of ['matched', 'rejected'] as const)
    for (const { exhibitor, filmCode, film: matched } of (await filmMatches.queue.call(product.as(operator), { state })).codes)
      await filmMatches.undo.call(product.as(operator), { exhibitor: exhibitor.id, filmCode, film: matched?.id ?? null });
});

const code = (filmCode: string, exhibitor = 'north') => ({ exhibitor, filmCode });
const queued = async (input: object = {}) => (await filmMatches.queue.call(product.as(ana), input)).codes;
const codesOf = async (input: object = {}) => (await queued({ exhibitor: 'north', ...input })).map(({ filmCode }) => filmCode);

describe('the queue of film codes', () => {
  it('has every code that is open, what it could be and why, and what it would affect', async () => {
    const found = (await queued({ exhibitor: 'north' })).find(({ filmCode }) => filmCode === 'code-0');
    expect(found).toMatchObject({
      exhibitor: { id: 'north', name: 'The north' },
      ...{ titles: ['Long Night, The (3D)'], sites: 2, firstSession: '2026-06-05', lastSession: '2026-07-01' },
      visits: { shown: true, value: visitsOf('north', 'code-0') },
      ...{ film: null, decision: null },
    });
    expect(found?.suggestions[0]).toMatchObject({
      film: { id: 'night', title: 'The Long Night' },
      reasons: expect.arrayContaining(['the same title']),
    });
    expect(found?.suggestions[0]?.confidence).toBeGreaterThan(0.9);
  });

  it('has codes of visits on record that no row was seen of, without a title', async () => {
    const unsighted = (await queued({ exhibitor: 'north' })).filter(({ titles }) => titles.length === 0);
    expect(unsighted.map(({ filmCode }) => filmCode).sort()).toEqual(['code-3', 'code-4']);
    for (const { suggestions, firstSession } of unsighted) expect([suggestions, firstSession]).toEqual([[], null]);
  });

  it('has those first that most visits are of, or of which the first suggestion is surest, page by page', async () => {
    const byVisits = await queued();
    const visits = byVisits.map(({ visits: of }) => (of.shown ? of.value : 0));
    expect(visits).toEqual([...visits].sort((a, b) => b - a));
    const sure = (await queued({ order: 'confidence' })).map(({ suggestions }) => suggestions[0]?.confidence ?? 0);
    expect(sure).toEqual([...sure].sort((a, b) => b - a));
    const read: string[] = [];
    for (let after: object | undefined; ; ) {
      const page = await filmMatches.queue.call(product.as(ana), { limit: 4, ...(after ? { after } : {}) });
      read.push(...page.codes.map(({ exhibitor, filmCode }) => `${exhibitor.id} ${filmCode}`));
      if (!page.next) break;
      after = page.next;
    }
    expect(read).toEqual(byVisits.map(({ exhibitor, filmCode }) => `${exhibitor.id} ${filmCode}`));
  });

  it('says to administrators nothing of fewer than ten moviegoers, and all to the operator', async () => {
    const few = { visits: { shown: false, below: 10 }, moviegoers: { shown: false, below: 10 } };
    expect((await queued({ exhibitor: 'south' })).find(({ filmCode }) => filmCode === 'unseen')).toMatchObject(few);
    const exact = await filmMatches.queue.call(product.as(operator), { exhibitor: 'south' });
    expect(exact.codes.find(({ filmCode }) => filmCode === 'unseen')?.visits).toEqual({ shown: true, value: 0 });
  });
});

describe('a code that is matched', () => {
  it('leaves the queue, is in the catalogue, is announced and on record; taken back it is open again', async () => {
    const { metadata } = product.ports;
    const before = await metadata.outbox.waiting();
    await filmMatches.accept.call(product.as(ana), { ...code('code-0'), film: 'night' });
    expect(await codesOf()).not.toContain('code-0');
    expect(await metadata.catalogue.matchesOf([code('code-0')])).toEqual([{ ...code('code-0'), film: 'night' }]);
    expect(await metadata.outbox.waiting()).toBe(before + 1);
    expect(await queued({ state: 'matched' })).toMatchObject([
      { filmCode: 'code-0', film: { id: 'night' }, decision: { kind: 'matched', by: 'Ana' } },
    ]);
    await filmMatches.undo.call(product.as(ben), { ...code('code-0'), film: 'night' });
    expect(await codesOf()).toContain('code-0');
    expect(await metadata.catalogue.matchesOf([code('code-0')])).toEqual([]);
    expect(await metadata.outbox.waiting()).toBe(before + 2);
    const { entries } = await verbs.audit.list.call(product.as(ana), { action: 'filmMatches', limit: 2 });
    expect(entries.map(({ action, subject, changedFrom, changedTo }) => [action, subject?.id ?? subject, changedFrom, changedTo])).toEqual([
      ['filmMatches.undo', 'north code-0', { film: 'night' }, { film: 'open' }],
      ['filmMatches.accept', 'north code-0', { film: 'open' }, { film: 'night', title: 'The Long Night' }],
    ]);
  });

  it('is not decided again by somebody who saw it open: they are told who did what', async () => {
    await filmMatches.accept.call(product.as(ana), { ...code('code-0'), film: 'night' });
    const late = [
      filmMatches.accept.call(product.as(ben), { ...code('code-0'), film: 'harbour' }),
      filmMatches.reject.call(product.as(ben), code('code-0')),
      filmMatches.undo.call(product.as(ben), { ...code('code-0'), film: 'harbour' }),
      filmMatches.undo.call(product.as(ben), { ...code('code-0'), film: null }),
    ];
    for (const each of late) {
      const { code: kind, message } = await refusal(each);
      expect(kind).toBe('conflict');
      expect(message).toMatch(/^north code-0 is matched to “The Long Night” already, by Ana on 2026-11-2\d at 12:\d\d UTC/);
    }
    await filmMatches.undo.call(product.as(ana), { ...code('code-0'), film: 'night' });
    const again = await refusal(filmMatches.undo.call(product.as(ben), { ...code('code-0'), film: 'night' }));
    expect(again).toMatchObject({ code: 'conflict', message: expect.stringContaining('is open already') });
  });

  it('by an import is taken back as well, and said to be of one', async () => {
    const match = { ...code('imported'), film: 'harbour' };
    await product.ports.metadata.catalogue.upsert({ filmMatches: [match] });
    const refused = await refusal(filmMatches.accept.call(product.as(ana), match));
    expect(refused.message).toContain('already, by an import of the catalogue');
    await filmMatches.undo.call(product.as(ana), match);
    expect(await product.ports.metadata.catalogue.matchesOf([match])).toEqual([]);
  });

  it('is of an exhibitor and a film that exist', async () => {
    expect(await refusal(filmMatches.accept.call(product.as(ana), { ...code('code-0'), film: 'none' }))).toMatchObject({
      code: 'not_found',
      details: { issues: [{ path: '/film' }] },
    });
    expect(await refusal(filmMatches.accept.call(product.as(ana), { ...code('code-0', 'nowhere'), film: 'night' }))).toMatchObject({
      code: 'not_found',
    });
    expect(await codesOf()).toContain('code-0');
  });
});

it('a code that is rejected is in the queue no more, until it is brought back', async () => {
  await filmMatches.reject.call(product.as(ana), code('code-2'));
  // One that no row was seen of can be rejected, too.
  await filmMatches.reject.call(product.as(ana), code('code-3'));
  expect(await codesOf()).not.toEqual(expect.arrayContaining(['code-2', 'code-3']));
  expect((await codesOf({ state: 'rejected' })).sort()).toEqual(['code-2', 'code-3']);
  const late = await refusal(filmMatches.accept.call(product.as(ben), { ...code('code-2'), film: 'night' }));
  expect(late.message).toMatch(/^north code-2 is rejected already, by Ana/);
  await filmMatches.undo.call(product.as(ben), { ...code('code-2'), film: null });
  expect(await codesOf()).toContain('code-2');
});

it('several are matched at once; what somebody else has decided stays, and is said', async () => {
  await filmMatches.reject.call(product.as(ben), code('code-1'));
  const done = await filmMatches.acceptMany.call(product.as(ana), {
    matches: [
      { ...code('code-0'), film: 'night' },
      { ...code('code-1'), film: 'harbour' },
      { ...code('unseen', 'south'), film: 'harbour' },
      { ...code('code-2'), film: 'gone' },
    ],
  });
  expect(done.accepted.map(({ filmCode }) => filmCode)).toEqual(['code-0', 'unseen']);
  expect(done.left.map(({ filmCode, says }) => [filmCode, says])).toEqual([
    ['code-1', expect.stringMatching(/rejected already, by Ben/)],
    ['code-2', expect.stringContaining('no film gone')],
  ]);
  const { entries } = await verbs.audit.list.call(product.as(ana), { action: 'filmMatches.acceptMany' });
  expect(entries).toHaveLength(2);
});
