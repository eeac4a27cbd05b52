import { afterEach, beforeEach, expect, it } from 'vitest';
import { createElasticsearch, type Elasticsearch } from '../../src/audience/elasticsearch/client.ts';
import { createIndexSet, type IndexSet } from '../../src/audience/elasticsearch/index-set.ts';
import { ownPrefix, stack } from '../support/stack.ts';

const settings = { shards: 1, replicas: 0, refreshInterval: '-1' };
let client: Elasticsearch;
let prefix: string;
let indices: IndexSet;
beforeEach(() => {
  client = createElasticsearch({ url: stack.elasticsearch });
  prefix = ownPrefix('indices');
  indices = createIndexSet(client, prefix);
});
afterEach(async () => {
  for (const index of await indices.list()) await indices.remove(index);
  await client.close();
});

it('makes the first index once, however many ask for it at once', async () => {
  expect([await indices.live(), await indices.list()]).toEqual([null, []]);
  const others = Array.from({ length: 4 }, () => createIndexSet(client, prefix));
  const found = await Promise.all(others.map((one) => one.ensure(settings)));
  expect(new Set(found)).toEqual(new Set([`${prefix}moviegoers-1`]));
  expect(await indices.live()).toBe(`${prefix}moviegoers-1`);
  expect(await indices.list()).toEqual([`${prefix}moviegoers-1`]);
});

it('makes further ones beside it, which no question sees until the alias is switched', async () => {
  const first = await indices.ensure(settings);
  const second = await indices.create(settings);
  expect([await indices.live(), await indices.list()]).toEqual([first, [first, second]]);
  await indices.show(second);
  expect(await indices.live()).toBe(second);
  const { [second]: shown } = await client.indices.getAlias({ index: indices.alias });
  expect(Object.keys(shown?.aliases ?? {})).toEqual([indices.alias]);
  await indices.show(second);
  await indices.remove(first);
  await indices.remove(first);
  expect([await indices.ensure(settings), await indices.list()]).toEqual([second, [second]]);
});

it('counts on past nine, and gives two who make one at once an index each', async () => {
  for (const number of [9, 10]) await client.indices.create({ index: `${prefix}moviegoers-${number}` });
  const made = await Promise.all([indices.create(settings), indices.create(settings)]);
  expect([...made].sort()).toEqual([`${prefix}moviegoers-11`, `${prefix}moviegoers-12`]);
  expect((await indices.list()).map((index) => index.slice(prefix.length))).toEqual([
    'moviegoers-9',
    'moviegoers-10',
    'moviegoers-11',
    'moviegoers-12',
  ]);
});

it('removes nothing that is not its own', async () => {
  await expect(indices.remove(`${prefix}others-1`)).rejects.toThrow('no index of');
  await expect(indices.remove(`${prefix}moviegoers-*`)).rejects.toThrow('no index of');
});

it('takes the settings it is given, and changes what can be changed', async () => {
  const index = await indices.create({ shards: 2, replicas: 0, refreshInterval: '1s' });
  await indices.changeSettings(index, { refreshInterval: '-1' });
  const { [index]: found } = await client.indices.getSettings({ index });
  expect(found?.settings?.index).toMatchObject({ number_of_shards: '2', number_of_replicas: '0', refresh_interval: '-1' });
});

it('refuses a document with a field that the mapping does not know', async () => {
  const index = await indices.create(settings);
  const refused = { meta: { body: { error: { type: 'strict_dynamic_mapping_exception' } } } };
  await expect(client.index({ index, document: { exhibitor: 'north', colour: 'red' } })).rejects.toMatchObject(refused);
  await expect(client.index({ index, document: { visits: [{ colour: 'red' }] } })).rejects.toMatchObject(refused);
  await client.index({ index, document: { records: { anything: { at: ['all'] } } } });
});

it('takes the fields that are new since an index was made, and says what to do where it cannot', async () => {
  const { gender, visits, ...older } = (await madeOf(await indices.create(settings))) as {
    gender: object;
    visits: { properties: Record<string, object> };
  };
  const { format, ...fewer } = visits.properties;
  const index = `${indices.alias}-7`;
  const properties = { ...older, visits: { ...visits, properties: fewer } };
  await client.indices.create({ index, mappings: { dynamic: 'strict', properties } as object });
  expect(await indices.takeNewFields(index)).toBeNull();
  expect(await madeOf(index)).toMatchObject({ gender, visits: { properties: { format } } });
  expect(await indices.takeNewFields(index)).toBeNull();

  const another = `${indices.alias}-8`;
  await client.indices.create({
    index: another,
    mappings: { dynamic: 'strict', properties: { ...older, gender: { type: 'integer' } } } as object,
  });
  expect(await indices.takeNewFields(another)).toMatch(
    /moviegoers-8 cannot hold what this version keeps \(.*gender.*\)\. Make the audience anew: marquee rebuild/,
  );
  expect(await madeOf(another)).toMatchObject({ gender: { type: 'integer' } });
});

async function madeOf(index: string) {
  const { [index]: made } = await client.indices.getMapping({ index });
  return made?.mappings.properties;
}
