import { verbs } from '@marquee/core';
import { fixtureAsOf } from '@marquee/dsl/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

let product: Product;
beforeAll(async () => {
  product = await openProduct(randomWorld(3, 60, fixtureAsOf));
});
afterAll(() => product.close());

const { segments, audiences } = verbs;
const ana = person('Ana', 'analyst', 'exhibitor', ['north']);
const bo = person('Bo', 'approver', 'exhibitor', ['north']);
const everybody = { version: 1, where: { kind: 'visits' } };
const using = (id: string) => ({ version: 1, where: { kind: 'all', of: [{ kind: 'segment', id }, { kind: 'visits' }] } });
let made = 0;
const saved = (by = ana, more: Record<string, unknown> = {}) =>
  segments.create.call(product.as(by), { name: `Segment ${++made}`, definition: everybody, ...more });
const listed = async (by = ana) => (await segments.list.call(product.as(by), {})).segments;
const lastAudit = async () => (await product.ports.metadata.audit.list(1))[0];

describe('a segment that is private', () => {
  it('does not exist for a colleague: not in the list, to open, to use, to compare with, or by its name', async () => {
    const { id, name } = await saved(ana, { visibility: 'private', name: 'Only mine' });
    expect((await listed()).find((one) => one.id === id)).toMatchObject({ visibility: 'private', own: true });
    expect((await listed(bo)).find((one) => one.id === id)).toBeUndefined();
    const asked = [
      segments.open.call(product.as(bo), { id }),
      segments.rename.call(product.as(bo), { id, name: 'Mine now' }),
      segments.duplicate.call(product.as(bo), { id }),
      segments.pin.call(product.as(bo), { id, pinned: true }),
      segments.setTags.call(product.as(bo), { id, tags: [] }),
      segments.setVisibility.call(product.as(bo), { id, visibility: 'organisation' }),
      segments.archiveMany.call(product.as(bo), { ids: [id] }),
      segments.versions.call(product.as(bo), { id }),
      audiences.profile.call(product.as(bo), { definition: everybody, base: { kind: 'segment', id } }),
    ];
    for (const call of asked) expect((await refusal(call)).code).toBe('not_found');
    // As one that there is not.
    const [hidden, none] = await Promise.all(
      [id, 'seg_none'].map((one) => refusal(audiences.count.call(product.as(bo), { definition: using(one) }))),
    );
    expect(hidden?.message.replaceAll(id, 'seg_none')).toBe(none?.message);
    expect(hidden?.message).not.toContain(name);
    // Its name is free for others, and tells nothing.
    expect((await saved(bo, { name: 'Only mine' })).name).toBe('Only mine');
    expect((await audiences.count.call(product.as(ana), { definition: using(id) })).count).toMatchObject({ shown: true });
  });

  it('is part of no shared one, and a shared one that others use does not become private', async () => {
    const inner = await saved(ana, { visibility: 'private' });
    expect(await refusal(saved(ana, { definition: using(inner.id) }))).toMatchObject({
      code: 'conflict',
      message: expect.stringContaining(`“${inner.name}” is private to you`),
    });
    const outer = await saved(ana, { visibility: 'private', definition: using(inner.id) });
    const share = (id: string) => segments.setVisibility.call(product.as(ana), { id, visibility: 'organisation' });
    expect((await refusal(share(outer.id))).code).toBe('conflict');
    await share(inner.id);
    await share(outer.id);
    expect(await lastAudit()).toMatchObject({
      ...{ action: 'segments.setVisibility', changedFrom: '{"visibility":"private"}', changedTo: '{"visibility":"organisation"}' },
    });
    const hide = segments.setVisibility.call(product.as(ana), { id: inner.id, visibility: 'private' });
    expect((await refusal(hide)).message).toContain(`“${outer.name}” is shared and uses this segment`);
    const foreign = segments.setVisibility.call(product.as(bo), { id: outer.id, visibility: 'private' });
    expect((await refusal(foreign)).code).toBe('forbidden');
  });

  it('is shared under a name that nobody has', async () => {
    await saved(bo, { name: 'Taken' });
    expect((await refusal(saved(ana, { visibility: 'private', name: 'Taken' }))).code).toBe('conflict');
    const first = await saved(ana, { visibility: 'private', name: 'Free' });
    await saved(bo, { name: 'Free' });
    const share = segments.setVisibility.call(product.as(ana), { id: first.id, visibility: 'organisation' });
    expect(await refusal(share)).toMatchObject({ code: 'conflict', message: expect.stringContaining('named “Free” already') });
  });

  it('is read by the operator, and named in the audit log for the platform', async () => {
    const { id, name } = await saved(ana, { visibility: 'private' });
    expect((await audiences.count.call(product.as(operator), { definition: using(id) })).count).toMatchObject({ shown: true });
    const { entries } = await verbs.audit.list.call(product.as(operator), { action: 'segments.create', limit: 1 });
    expect(entries[0]?.subject).toEqual({ id: `${id}@1`, name });
  });
});

describe('tags', () => {
  it('are kept as they were written, each once, and for everybody who sees the segment', async () => {
    const { id } = await saved();
    await segments.setTags.call(product.as(ana), { id, tags: ['  Spring  2027', 'horror', 'Horror', 'été'] });
    expect(await lastAudit()).toMatchObject({ changedFrom: '{"tags":[]}', changedTo: '{"tags":["Spring 2027","horror","été"]}' });
    expect((await listed(bo)).find((one) => one.id === id)?.tags).toEqual(['Spring 2027', 'horror', 'été']);
  });

  it('are refused at their place', async () => {
    const { id } = await saved();
    for (const [tags, place] of [
      [['a', ' '], '/tags/1'],
      [['x'.repeat(41)], '/tags/0'],
      [Array.from({ length: 13 }, (_, n) => `tag ${n}`), '/tags'],
    ] as const) {
      const { code, details } = await refusal(segments.setTags.call(product.as(ana), { id, tags }));
      expect([code, details.issues]).toEqual(['bad_request', [expect.objectContaining({ path: place })]]);
    }
  });
});

describe('pins', () => {
  it('are each person’s own, and no more than the rail has room for', async () => {
    const some = await Promise.all(Array.from({ length: 9 }, () => saved()));
    const pin = (id = '', pinned = true) => segments.pin.call(product.as(ana), { id, pinned });
    const names = async (by = ana) => (await segments.pinned.call(product.as(by), {})).segments.map(({ name }) => name);
    for (const { id } of some.slice(0, 8)) await pin(id);
    await pin(some[0]?.id);
    expect(await refusal(pin(some[8]?.id))).toMatchObject({ code: 'conflict', message: expect.stringContaining('Unpin one first') });
    expect([await names(), await names(bo)]).toEqual([some.slice(0, 8).map(({ name }) => name), []]);
    expect((await listed()).filter((one) => one.pinned)).toHaveLength(8);
    expect((await listed(bo)).filter((one) => one.pinned)).toHaveLength(0);
    await pin(some[1]?.id, false);
    await pin(some[8]?.id);
    expect((await names()).at(-1)).toBe(some[8]?.name);
  });
});

describe('archiving several', () => {
  it('archives users before what they use, keeps what others use, says why, and has each on record', async () => {
    const [alone, inner] = [await saved(), await saved()];
    const outer = await saved(ana, { definition: using(inner.id) });
    const used = await saved();
    const user = await saved(bo, { definition: using(used.id) });
    const ids = [inner.id, alone.id, used.id, outer.id, alone.id];
    const { archived, kept } = await segments.archiveMany.call(product.as(ana), { ids });
    expect(archived.map(({ name }) => name).sort()).toEqual([alone, inner, outer].map(({ name }) => name).sort());
    expect(kept).toEqual([{ id: used.id, name: used.name, usedBy: [user.name] }]);
    expect((await product.ports.metadata.audit.list(3)).map(({ subject }) => subject).sort()).toEqual(
      [alone.id, inner.id, outer.id].sort(),
    );
  });

  it('archives nothing where one of them is not there', async () => {
    const { id } = await saved();
    expect((await refusal(segments.archiveMany.call(product.as(ana), { ids: [id, 'seg_none'] }))).code).toBe('not_found');
    expect((await listed()).some((one) => one.id === id)).toBe(true);
  });
});
