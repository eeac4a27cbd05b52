import { type Actor, type PersonActor, verbs } from '@marquee/core';
import type { Condition, Moviegoer } from '@marquee/dsl';
import { fixtureAsOf } from '@marquee/dsl/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { randomWorld } from '../support/random-world.ts';
import { openProduct, operator, type Product, person, refusal } from './open-product.ts';

const moviegoers: readonly Moviegoer[] = randomWorld(31, 1_200, fixtureAsOf);
const bea = person('Bea', 'approver', 'exhibitor', ['north']);
const priya = person('Priya', 'administrator', 'platform', []);
const { grants, audiences, catalogue, segments, session } = verbs;
const is = (field: string, ...value: string[]): Condition => ({ kind: 'attribute', field, op: 'in', value }) as Condition;
const definition = (where: Condition) => ({ version: 1, where }) as const;
const women = is('gender', 'female');

let product: Product;
let mara: string;
beforeEach(async () => {
  product = await openProduct(moviegoers);
  mara = 'mara';
  const analyst = { id: mara, name: 'Mara', email: 'mara@example.test', role: 'analyst', organisationId: 'distributor' } as const;
  await product.ports.metadata.people.insert(analyst, 'hash');
});
afterEach(() => product.close());

/** As she is let in at this moment. */
const asMara = async () => product.as((await product.ports.metadata.people.actor(mara)) ?? operator);
const give = (use: 'pooled' | 'apart', more: object = {}, actor: Actor = bea) =>
  grants.give.call(product.as(actor), { organisation: 'distributor', use, ...more });
const sizeForMara = async (where = women) => (await audiences.count.call(await asMara(), { definition: definition(where) })).count;

describe('what an exhibitor allows', () => {
  it('is what a distributor counts, from the moment it is granted to the moment it is revoked', async () => {
    expect(await sizeForMara()).toEqual({ shown: false, below: 50 });
    expect((await give('pooled')).pooled).toMatchObject({ state: 'holds', until: null, givenBy: 'bea' });
    expect(await sizeForMara()).toMatchObject({ shown: true });
    const { pooled, apart } = await grants.revoke.call(product.as(bea), { organisation: 'distributor', use: 'pooled' });
    expect([pooled?.state, apart]).toEqual(['ended', null]);
    expect(await sizeForMara()).toEqual({ shown: false, below: 50 });
  });

  it('begins and ends by days, both included', async () => {
    await give('pooled', { from: '2026-11-24', until: '2026-11-25' });
    const seen: boolean[] = [];
    for (let day = 23; day <= 26; day += 1) {
      seen.push((await sizeForMara()).shown);
      product.nextDay();
    }
    expect(seen).toEqual([false, true, true, false]);
  });

  it('takes the kept counts of segments with it when it ends, and gives them back with the same grant', async () => {
    await give('pooled');
    const { id } = await segments.create.call(await asMara(), { name: 'Women', definition: definition(women) });
    const kept = async () => {
      const [listed] = (await segments.list.call(await asMara(), {})).segments;
      const opened = await segments.open.call(await asMara(), { id });
      expect(opened.segment.lastCount).toEqual(listed?.lastCount);
      expect(listed?.history.map(({ count }) => count)).toEqual(listed?.lastCount ? [listed.lastCount.count] : []);
      return listed?.lastCount?.count ?? null;
    };
    const before = await kept();
    expect(before).toMatchObject({ shown: true });
    await grants.revoke.call(product.as(bea), { organisation: 'distributor', use: 'pooled' });
    expect(await kept()).toBeNull();
    await give('pooled');
    expect(await kept()).toEqual(before);
  });

  it('takes the kept count of its own moviegoers with it when it ends apart, though they stay in the pool', async () => {
    const all = [...new Set(moviegoers.flatMap(({ exhibitor }) => exhibitor ?? []))].sort();
    const granted = (apart: readonly string[]) =>
      verbs.organisations.grant.call(product.as(operator), { organisation: 'distributor', exhibitors: all, apart });
    await granted(['north']);
    await segments.create.call(await asMara(), { name: 'Theirs', definition: definition(is('exhibitor', 'north')) });
    const kept = async () => {
      const [listed] = (await segments.list.call(await asMara(), {})).segments;
      return [listed?.lastCount?.count.shown ?? null, listed?.history.length];
    };
    expect(await kept()).toEqual([true, 1]);
    await granted([]);
    expect(await kept()).toEqual([null, 0]);
  });

  it('is listed with those that are allowed nothing, and on record', async () => {
    await give('pooled', { until: '2026-12-31' });
    await give('apart');
    const { exhibitor, grants: listed } = await grants.list.call(product.as(bea), {});
    expect(exhibitor).toEqual({ id: 'north', name: 'The north' });
    expect(listed.map(({ organisation, pooled, apart }) => [organisation.id, pooled?.until, apart?.state])).toEqual([
      ['distributor', '2027-01-01T00:00:00.000Z', 'holds'],
      ['rival', undefined, undefined],
      ['studio', undefined, undefined],
    ]);
    expect((await grants.list.call(product.as(priya), { exhibitor: 'north' })).grants).toEqual(listed);
    await grants.revoke.call(product.as(priya), { exhibitor: 'north', organisation: 'distributor', use: 'pooled' });
    const entries = (await product.ports.metadata.audit.list(3)).map(({ action, subject, changedTo, actor }) => [
      actor,
      action,
      subject,
      JSON.parse(changedTo ?? '{}').use,
    ]);
    expect(entries).toEqual([
      ['priya', 'grants.revoke', 'distributor', 'pooled'],
      ['bea', 'grants.give', 'distributor', 'apart'],
      ['bea', 'grants.give', 'distributor', 'pooled'],
    ]);
    const [after] = (await grants.list.call(product.as(bea), {})).grants;
    expect([after?.pooled?.state, after?.apart?.state]).toEqual(['ended', 'ended']);
  });

  it('is on record with what it was before, where it is given anew', async () => {
    await give('pooled', { until: '2026-12-31' });
    await give('pooled');
    const [anew, first] = await product.ports.metadata.audit.list(2);
    expect(first?.changedFrom).toBeNull();
    expect(JSON.parse(anew?.changedFrom ?? '{}')).toMatchObject({ exhibitor: 'north', use: 'pooled', until: '2027-01-01T00:00:00.000Z' });
    expect(JSON.parse(anew?.changedTo ?? '{}')).toMatchObject({ use: 'pooled', until: 'until it is revoked' });
  });

  it('is refused where it says nothing that can hold, at its place', async () => {
    expect((await refusal(give('apart'))).message).toMatch(/^\/use: .*in the pool first/);
    expect((await refusal(give('pooled', { until: '2026-11-22' }))).message).toMatch(/^\/until: /);
    expect((await refusal(give('pooled', { from: '2026-12-02', until: '2026-12-01' }))).message).toMatch(/^\/until: /);
    expect((await refusal(give('pooled', { from: 'soon' }))).code).toBe('bad_request');
    const revoked = grants.revoke.call(product.as(bea), { organisation: 'distributor', use: 'pooled' });
    expect((await refusal(revoked)).code).toBe('conflict');
    for (const organisation of ['nowhere', 'exhibitor', 'platform'])
      expect((await refusal(give('pooled', { organisation }))).code).toBe('not_found');
  });

  it('is its own to say: another’s exhibitor does not exist, and its analysts only read', async () => {
    expect((await refusal(give('pooled', { exhibitor: 'south' }))).code).toBe('not_found');
    expect((await refusal(grants.list.call(product.as(bea), { exhibitor: 'south' }))).code).toBe('not_found');
    expect((await refusal(grants.list.call(product.as(priya), {}))).code).toBe('not_found');
    const ana = person('Ana', 'analyst', 'exhibitor', ['north']);
    expect((await refusal(give('pooled', {}, ana))).code).toBe('forbidden');
    expect((await grants.list.call(product.as(ana), {})).grants).toHaveLength(3);
    expect((await refusal(give('pooled', { exhibitor: 'north' }, await theDistributor()))).code).toBe('forbidden');
  });
});

const theDistributor = async (): Promise<Actor> => (await asMara()).actor;

describe('an exhibitor in the pool alone', () => {
  const all = ['north', 'south', 'west'];
  /** Who may see `apart` by name, of all three. */
  const seeing = (apart: readonly string[]) => person('Mara', 'analyst', 'distributor', all, 'distributor', apart) as PersonActor;
  const ask = (where: Condition, actor: Actor) =>
    audiences.preview.call(product.as(actor), { definition: definition(where) }).then(({ audience, advice }) => ({ audience, advice }));
  const site = (code: string, exhibitor: string) => ({
    ...{ id: code, code, exhibitor, name: `Site ${code}` },
    timeZone: 'UTC',
    region: null,
    postcode: null,
  });
  const siteOf = (exhibitor: string) => moviegoers.find((one) => one.exhibitor === exhibitor && one.favouriteSite)?.favouriteSite ?? '';

  it('is counted, and is nowhere told by name', async () => {
    const actor = seeing(['north']);
    const context = product.as(actor);
    expect((await session.who.call(context, {})).scope).toEqual({ exhibitors: [{ id: 'north', name: 'The north' }], pooled: 2 });
    expect((await catalogue.exhibitors.call(context, {})).exhibitors.map(({ id }) => id)).toEqual(['north']);
    const search = await catalogue.search.call(context, { lookup: 'exhibitors' });
    expect(search.options.map(({ value }) => value)).toEqual(['north']);
    const values = await catalogue.values.call(context, { field: 'exhibitor' });
    expect(values.options.map(({ value }) => value)).toEqual(['north']);
    const counted = await audiences.count.call(context, { definition: definition(women) });
    expect(counted).toMatchObject({ scope: ['north'], pooled: 2 });
    expect(counted.count).toEqual((await audiences.count.call(product.as(seeing(all)), { definition: definition(women) })).count);
    const { breakdowns } = await audiences.profile.call(context, { definition: definition(women) });
    const keys = breakdowns.find(({ name }) => name === 'exhibitor')?.cells.map(({ key }) => key[0]);
    expect(keys).toEqual(['north']);
    const { sentence } = await audiences.describe.call(context, { definition: definition(is('exhibitor', 'north', 'south')) });
    expect(sentence).toContain('The north');
    expect(sentence).not.toContain('The south');
  });

  it.each([['with noise'], ['without']])('matches nobody in a condition, as an exhibitor that does not exist, %s', async (noise) => {
    const context = product.as(seeing(['north']));
    const ports = noise === 'without' ? { ...context.ports, noise: { ...context.ports.noise, deviation: 0 } } : context.ports;
    const count = async (where: Condition, actor: Actor = seeing(['north'])) =>
      (await audiences.count.call({ ...context, actor, ports }, { definition: definition(where) })).count;
    const nobody = { shown: false, below: 50 };
    expect(await count(is('exhibitor', 'south'))).toEqual(nobody);
    expect(await count(is('exhibitor', 'south'), seeing(all))).toMatchObject({ shown: true });
    expect(await count(is('exhibitor', 'north', 'south'))).toEqual(await count(is('exhibitor', 'north', 'nowhere')));
    expect(await count({ kind: 'all', of: [women, { kind: 'not', of: is('exhibitor', 'south') }] })).toEqual(
      await count({ kind: 'all', of: [women, { kind: 'not', of: is('exhibitor', 'nowhere') }] }),
    );
    expect(await count(is('exhibitor', 'north'))).toMatchObject({ shown: true });
  });

  it('is not told by its sites, nor through a segment', async () => {
    const [mine, theirs] = [siteOf('north'), siteOf('south')];
    expect([mine, theirs]).not.toContain('');
    await product.ports.metadata.catalogue.upsert({ sites: [site(mine, 'north'), site(theirs, 'south')] });
    const actor = seeing(['north']);
    const found = await catalogue.search.call(product.as(actor), { lookup: 'sites' });
    expect(found.options.map(({ value }) => value)).toEqual([mine]);
    const values = await catalogue.values.call(product.as(actor), { field: 'favouriteSite' });
    expect(values.options.map(({ value }) => value)).toEqual([mine]);
    const asked = await ask(is('favouriteSite', theirs), actor);
    expect(asked).toMatchObject({ audience: { shown: false }, advice: [{ code: 'value_not_found', path: '/where/value/0' }] });
    const { id } = await segments.create.call(product.as(actor), {
      name: 'Of the south',
      definition: definition(is('exhibitor', 'south')),
    });
    const saved = await segments.open.call(product.as(actor), { id });
    expect(saved.version.definition).toEqual(definition(is('exhibitor', 'south')));
    const through = { kind: 'any', of: [women, { kind: 'segment', id }] } as Condition;
    const { audience } = await ask(through, actor);
    expect(audience).toEqual((await ask({ kind: 'any', of: [women, is('exhibitor', 'nowhere')] }, actor)).audience);
  });

  it('is not what is left of the pool: while it is the only one, nobody is told apart', async () => {
    const context = product.as(seeing(['north', 'south']));
    expect((await session.who.call(context, {})).scope).toEqual({ exhibitors: [], pooled: 3 });
    expect((await audiences.count.call(context, { definition: definition(is('exhibitor', 'north')) })).count.shown).toBe(false);
    const { breakdowns } = await audiences.profile.call(context, { definition: definition(women) });
    expect(breakdowns.find(({ name }) => name === 'exhibitor')?.cells).toEqual([]);
  });
});
