import { questions } from '@marquee/core';
import { type Condition, limits, parse, type VisitFilter } from '@marquee/dsl';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createElasticsearch } from '../../src/audience/elasticsearch/client.ts';
import { createReader } from '../../src/audience/elasticsearch/search.ts';
import { createElasticsearchAudienceStore } from '../../src/audience/elasticsearch/store.ts';
import { values } from '../../src/audience/elasticsearch/values.ts';
import { anyone, ask, asOf } from '../support/asking.ts';
import { heavyCondition } from '../support/heavy.ts';
import { joined } from '../support/joined.ts';
import { randomWorld } from '../support/random-world.ts';
import { everyone } from '../support/scopes.ts';
import { ownPrefix, stack } from '../support/stack.ts';
import { type ElasticsearchHarness, openElasticsearchHarness, write } from './elasticsearch-harness.ts';

const world = randomWorld(9, 40, asOf);
let harness: ElasticsearchHarness;
beforeEach(async () => {
  harness = await openElasticsearchHarness({ shards: 3 });
});
afterEach(() => harness.close());

it('has a new data version after every change that questions see, whichever shard it is in, and the same one until then', async () => {
  await harness.load(world);
  const index = await harness.index();
  const seen = [(await harness.store.status()).dataVersion];
  for (const one of world.slice(0, 12)) {
    await harness.client.index({ index, id: 'north:waiting', document: { erased: 1 } });
    expect((await harness.store.status()).dataVersion).toBe(seen.at(-1));
    await write(harness.client, index, [one]);
    seen.push((await harness.store.status()).dataVersion);
  }
  expect(new Set(seen).size).toBe(13);
});

it('shows an erased moviegoer to no question', async () => {
  await harness.load(world);
  const [erased, ...rest] = world;
  if (!erased) throw new Error('the world is empty');
  await harness.client.index({
    index: await harness.index(),
    id: erased.id,
    document: { erased: asOf, catalogue_version: 3 },
    refresh: true,
  });
  const { store } = harness;
  const visits = rest.flatMap((one) => one.visits).length;
  expect(await store.status()).toMatchObject({ moviegoers: 39, visits });
  expect(await store.moviegoer({ scope: everyone, id: erased.id })).toBeNull();
  const notErased = ask({ kind: 'not', of: { kind: 'attribute', field: 'tier', op: 'in', value: ['none'] } });
  expect(await joined(store.list(notErased))).toEqual(rest.map((one) => one.id).sort());
  expect(await store.preview(ask(anyone))).toMatchObject({ inScope: 39, total: 39 });
  expect(await store.profile(ask(anyone))).toMatchObject({ audience: 39 });
  let scanned = 0;
  for await (const batch of store.scan({ scope: everyone })) scanned += batch.length;
  expect(scanned).toBe(39);
});

it('lists every value of a field that has more of them than one request takes', async () => {
  await harness.load(world);
  const reader = createReader(harness.client, harness.alias, 'test');
  for (const field of ['film', 'region', 'film.cast'] as const)
    expect(await values(reader, { scope: everyone, field, upTo: 3 }, undefined, 2)).toEqual(
      await harness.store.values({ scope: everyone, field, upTo: 3 }),
    );
});

it('reads a list and a scan of several pages from one state, while writers go on', async () => {
  const many = Array.from({ length: 11_000 }, (_, i) => ({
    ...(world[i % 40] ?? unreachable()),
    id: `north:${String(i).padStart(6, '0')}`,
    visits: [],
  }));
  await harness.load(many);
  const listed: string[] = [];
  for await (const batch of harness.store.list(ask(anyone))) {
    if (listed.length === 0) await harness.add([{ ...(many[0] ?? unreachable()), id: 'north:yyy' }]);
    listed.push(...batch);
  }
  expect(listed).toEqual(many.map((one) => one.id));
  const ids: string[] = [];
  for await (const batch of harness.store.scan({ scope: everyone })) {
    if (ids.length === 0) await harness.add([{ ...(many[0] ?? unreachable()), id: 'north:zzz' }]);
    ids.push(...batch.map((one) => one.id));
  }
  expect(ids).toEqual([...listed, 'north:yyy']);
  expect(await harness.store.count(ask(anyone))).toBe(11_002);
});

it('answers the largest definitions that the language allows: levels, conditions and values in a list', async () => {
  await harness.load(world);
  const share: Condition = {
    kind: 'visits',
    where: { kind: 'not', of: { kind: 'any', of: [{ kind: 'visit', field: 'film', op: 'notIn', value: thousand }, late] } },
    during: { kind: 'last', count: 24, unit: 'month' },
    measure: 'share',
    op: 'exactly',
    value: 20,
  };
  const deep = Array.from({ length: limits.levels - 5 }).reduce<Condition>(
    (inner, _, i) => (i % 2 === 0 ? { kind: 'not', of: inner } : { kind: 'any', of: [inner, women] }),
    share,
  );
  for (const where of [deep, { kind: 'not', of: deep } as const, heavyCondition(limits.conditions / 2 - 1)]) {
    const parsed = parse({ version: 1, where });
    expect(parsed).toMatchObject({ ok: true });
    const question = ask(where);
    expect(await harness.store.preview(question)).toEqual(questions.preview({ moviegoers: world, today: asOf }, question));
    const profile = await harness.store.profile(question);
    expect(profile.audience).toBe(await harness.store.count(question));
  }
});

const women: Condition = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const late: VisitFilter = { kind: 'visit', field: 'daypart', op: 'in', value: ['late'] };
const thousand = Array.from({ length: 1_000 }, (_, i) => `film-${i}`);

it('says what to do when there is no index yet', async () => {
  const client = createElasticsearch({ url: stack.elasticsearch });
  const store = createElasticsearchAudienceStore(client, `${ownPrefix('none')}moviegoers`);
  const problem = { code: 'unavailable', message: expect.stringContaining('Start an ingest worker') };
  await expect(store.status()).rejects.toMatchObject(problem);
  await expect(store.count(ask(anyone))).rejects.toMatchObject(problem);
  await expect(store.list(ask(anyone))[Symbol.asyncIterator]().next()).rejects.toMatchObject(problem);
  await store.close();
});

function unreachable(): never {
  throw new Error('the world is empty');
}
