import { catalogueIndexOf, catalogueMapsOf, emptyState, moviegoerOf, type StateChange, takeRecords } from '@marquee/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createElasticsearch, type Elasticsearch } from '../../src/audience/elasticsearch/client.ts';
import { createIndexSet, type IndexSet } from '../../src/audience/elasticsearch/index-set.ts';
import { createElasticsearchDocuments } from '../../src/audience/elasticsearch/write/documents.ts';
import { catalogue, member, transaction } from '../audience-writer/samples.ts';
import { ownPrefix, stack } from '../support/stack.ts';
import { moviegoerDocumentsSuite } from './documents.suite.ts';

const settings = { shards: 2, replicas: 0, refreshInterval: '-1' };

async function openIndex() {
  const client = createElasticsearch({ url: stack.elasticsearch });
  const indices = createIndexSet(client, ownPrefix('documents'));
  const index = await indices.ensure(settings);
  const close = async () => {
    for (const one of await indices.list()) await indices.remove(one);
    await client.close();
  };
  return { client, indices, index, close };
}

moviegoerDocumentsSuite('Elasticsearch', async () => {
  const { client, index, close } = await openIndex();
  return { documents: createElasticsearchDocuments(client, () => index), close };
});

let opened: { client: Elasticsearch; indices: IndexSet; index: string; close(): Promise<void> };
beforeAll(async () => {
  opened = await openIndex();
});
afterAll(() => opened.close());

function changeOf(id: string, rows: number): StateChange {
  const many = Array.from({ length: rows }, (_, i) => transaction({ id: `${id}-${i}`, moviegoer: id, sessionStart: i, text: String(i) }));
  const { state } = takeRecords(emptyState(id), { members: [member({ moviegoer: id })], transactions: many });
  return { state, moviegoer: moviegoerOf(state, catalogueIndexOf(catalogueMapsOf(catalogue, 1))), revision: null };
}

test('a document that the store will never take is refused with the reason, beside others that are written', async () => {
  const documents = createElasticsearchDocuments(opened.client, () => opened.index);
  const strange = changeOf('north:strange', 1);
  const { moviegoer } = strange;
  const changes = [
    changeOf('north:before', 1),
    { ...strange, moviegoer: moviegoer && { ...moviegoer, birthDay: 2 ** 80 } },
    changeOf('north:after', 1),
  ];
  const results = await documents.write(changes);
  expect(results.map(({ kind }) => kind)).toEqual(['written', 'refused', 'written']);
  expect(results[1]).toMatchObject({ detail: expect.stringContaining('birth_day') });
});

test('a store that cannot be reached is busy for every document, and unavailable for a reading', async () => {
  const client = createElasticsearch({ url: 'http://127.0.0.1:9', retries: 0 });
  const documents = createElasticsearchDocuments(client, () => 'none');
  expect((await documents.write([changeOf('north:a', 1), changeOf('north:b', 1)])).map(({ kind }) => kind)).toEqual(['busy', 'busy']);
  await expect(documents.read(['north:a'])).rejects.toMatchObject({ code: 'unavailable' });
  await expect(documents.refresh()).rejects.toMatchObject({ code: 'unavailable' });
  await client.close();
});

test('more than one request’s worth of documents is written in several, all of it', async () => {
  const documents = createElasticsearchDocuments(opened.client, () => opened.index);
  const changes = Array.from({ length: 60 }, (_, i) => changeOf(`north:large-${i}`, 500));
  const results = await documents.write(changes);
  expect(new Set(results.map(({ kind }) => kind))).toEqual(new Set(['written']));
  const read = await documents.read(changes.map(({ state }) => state.moviegoer));
  for (const { state } of changes) expect(read.get(state.moviegoer)?.state).toEqual(state);
});

test('what was read from an index that is live no longer is not written by its revision', async () => {
  let live = opened.index;
  const documents = createElasticsearchDocuments(opened.client, () => live);
  await documents.write([changeOf('north:switched', 1)]);
  const revision = (await documents.read(['north:switched'])).get('north:switched')?.revision ?? null;
  live = await opened.indices.create(settings);
  expect(await documents.write([{ ...changeOf('north:switched', 2), revision }])).toEqual([{ kind: 'conflict' }]);
  expect((await documents.read(['north:switched'])).size).toBe(0);
});
