import { verbs } from '@marquee/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { film, organisationId, segment, version } from '../metadata-store/samples.ts';
import { inTheOutbox } from '../support/in-the-outbox.ts';
import { openProduct, type Product, person, refusal } from './open-product.ts';

const { films, filmMatches } = verbs;
const ana = person('Ana', 'administrator', 'platform', []);
let product: Product;
beforeAll(async () => {
  product = await openProduct([]);
  const { metadata } = product.ports;
  await metadata.catalogue.upsert({
    exhibitors: [
      { id: 'north', name: 'The north' },
      { id: 'south', name: 'The south' },
    ],
  });
});
afterAll(() => product.close());

const add = (title: string, more: object = {}) => films.add.call(product.as(ana), { title, ...more });
const stored = async (id: string) => (await product.ports.metadata.catalogue.filmsById([id]))[0];
const lastEntry = async (action: string) => (await verbs.audit.list.call(product.as(ana), { action, limit: 1 })).entries[0];

describe('a film that is added', () => {
  it('is in the catalogue under an id made of its title, and is announced', async () => {
    const before = await inTheOutbox(product.database);
    const details = { title: 'L’Été  à Brest', releaseDate: '2026-06-05', genres: ['drama', 'drama'], cast: ['A. Quill'], rating: '  ' };
    const { code, details: fault } = await refusal(films.add.call(product.as(ana), details));
    expect([code, fault]).toMatchObject(['bad_request', { issues: [{ path: '/rating' }] }]);
    const made = await films.add.call(product.as(ana), { ...details, rating: null });
    expect(made).toMatchObject({ id: 'l-ete-a-brest', title: 'L’Été à Brest', genres: ['drama'], director: null });
    expect(await stored(made.id)).toEqual(made);
    expect(await inTheOutbox(product.database)).toBe(before + 1);
    expect((await add('L’été à Brest', { releaseDate: '1999-06-05' })).id).toBe('l-ete-a-brest-2');
    expect((await add('天空')).id).toMatch(/^film_/);
  });

  it('is not there already, nor without a title, nor with a bar in a list', async () => {
    await add('Twice', { releaseDate: '2026-01-02' });
    const faults = await Promise.all(
      [
        { title: 'TWICE', releaseDate: '2026-01-02' },
        { title: ' ' },
        { title: 'Fine', genres: ['a|b'] },
        { title: 'Fine', releaseDate: '1820-01-01' },
      ].map(async (details) => {
        const { code, details: said } = await refusal(films.add.call(product.as(ana), details));
        return [code, (said.issues as { path: string }[])[0]?.path];
      }),
    );
    expect(faults).toEqual([
      ['conflict', '/title'],
      ['bad_request', '/title'],
      ['bad_request', '/genres/0'],
      ['bad_request', '/releaseDate'],
    ]);
  });

  it('of a code that has none is matched to it, both or neither', async () => {
    const code = { exhibitor: 'north', filmCode: 'NEW' };
    const made = await filmMatches.acceptNew.call(product.as(ana), { ...code, details: { title: 'Amber Ferry' } });
    expect(made.film.id).toBe('amber-ferry');
    expect(await product.ports.metadata.catalogue.matchesOf([code])).toEqual([{ ...code, film: 'amber-ferry' }]);
    const again = await refusal(filmMatches.acceptNew.call(product.as(ana), { ...code, details: { title: 'Never Made' } }));
    expect(again.message).toMatch(/is matched to “Amber Ferry” already/);
    expect(await stored('never-made')).toBeUndefined();
  });
});

it('a film is corrected as it was seen, announced, and on record with what it was', async () => {
  const { id, ...before } = await add('Hush Acre', { genres: ['horror'] });
  const details = { ...before, title: 'Hush Acres', releaseDate: '2026-10-30' };
  const waiting = await inTheOutbox(product.database);
  await films.edit.call(product.as(ana), { film: id, details, before });
  expect(await stored(id)).toEqual({ id, ...details });
  expect(await inTheOutbox(product.database)).toBe(waiting + 1);
  expect(await lastEntry('films.edit')).toMatchObject({
    changedFrom: { title: 'Hush Acre' },
    changedTo: { title: 'Hush Acres', releaseDate: '2026-10-30' },
  });
  const late = await refusal(films.edit.call(product.as(ana), { film: id, details: before, before }));
  expect(late).toMatchObject({ code: 'conflict', message: expect.stringContaining('Somebody else has corrected') });
  expect((await stored(id))?.title).toBe('Hush Acres');
});

describe('films that are merged', () => {
  it('are one: its film codes move to the other, are announced, and the duplicate is gone', async () => {
    const { metadata } = product.ports;
    const [duplicate, kept] = [await add('Low Sun Over Varga'), await add('Low Sun over Varga', { releaseDate: '2026-03-06' })];
    const codes = [
      { exhibitor: 'north', filmCode: 'LSV' },
      { exhibitor: 'south', filmCode: '77' },
    ];
    await metadata.catalogue.upsert({ filmMatches: codes.map((code) => ({ ...code, film: duplicate.id })) });
    const waiting = await inTheOutbox(product.database);
    expect(await films.merge.call(product.as(ana), { film: duplicate.id, into: kept.id })).toEqual({ film: kept, moved: 2 });
    expect(await metadata.catalogue.matchesOf(codes)).toEqual(codes.map((code) => ({ ...code, film: kept.id })));
    expect(await stored(duplicate.id)).toBeUndefined();
    expect(await inTheOutbox(product.database)).toBe(waiting + 2);
    const listed = await films.list.call(product.as(ana), { text: 'low sun' });
    expect(listed.films).toEqual([{ ...kept, codes: 2, exhibitors: 2 }]);
    expect(await lastEntry('films.merge')).toMatchObject({
      changedFrom: { matchedTo: ['north LSV', 'south 77'] },
      changedTo: { mergedInto: kept.id },
    });
  });

  it('are not, while a segment of anybody names the duplicate; one that only has the text in its name does not', async () => {
    const { metadata } = product.ports;
    const [duplicate, kept] = [await add('Saltmarsh'), await add('Saltmarsh', { releaseDate: '2026-03-06' })];
    await metadata.organisations.insert({ id: organisationId, name: 'Lakeside', kind: 'distributor', exhibitors: [], apart: [] });
    const saves = async (id: string, field: string, visibility: 'private' | 'organisation') => {
      await metadata.segments.insert(segment(id, { visibility }));
      const where = { kind: 'visits', where: { kind: 'visit', field, op: 'in', value: [duplicate.id] } };
      await metadata.segments.insertVersion(version(id, 1, where));
    };
    await saves('other', 'film.franchise', 'organisation');
    await saves('names', 'film', 'private');
    const merge = () => films.merge.call(product.as(ana), { film: duplicate.id, into: kept.id });
    expect(await refusal(merge())).toMatchObject({ code: 'conflict', message: expect.stringContaining('One segment names “Saltmarsh”') });
    expect(await stored(duplicate.id)).toBeDefined();
    const found = await metadata.segments.find({ organisationId }, 'names');
    if (!found) throw new Error('no segment');
    await metadata.segments.update({ ...found, archived: true, revision: found.revision + 1 }, found.revision);
    expect((await merge()).moved).toBe(0);
  });

  it('are two, and there', async () => {
    const { id } = await add('Alone');
    expect(await refusal(films.merge.call(product.as(ana), { film: id, into: id }))).toMatchObject({
      details: { issues: [{ path: '/into' }] },
    });
    expect(await refusal(films.merge.call(product.as(ana), { film: id, into: 'gone' }))).toMatchObject({ code: 'not_found' });
  });
});

it('the list goes through the catalogue by title, page by page', async () => {
  await product.ports.metadata.catalogue.upsert({
    films: ['B', 'a', 'Á', 'c', 'Ab'].map((title, i) => film(`page-${i}`, `Page ${title}`)),
  });
  const read: string[] = [];
  for (let after: object | null = null; ; ) {
    const page = await films.list.call(product.as(ana), { text: 'PAGE', limit: 2, ...(after ? { after } : {}) });
    read.push(...page.films.map(({ title }) => title));
    if (!page.next) break;
    after = page.next;
  }
  expect(read).toEqual(['Page a', 'Page Á', 'Page Ab', 'Page B', 'Page c']);
  expect((await films.list.call(product.as(ana), { text: '%' })).films).toEqual([]);
});
