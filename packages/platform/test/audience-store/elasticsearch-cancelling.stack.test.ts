import { afterAll, beforeAll, expect, it } from 'vitest';
import { createElasticsearch, type Elasticsearch } from '../../src/audience/elasticsearch/client.ts';
import { createElasticsearchAudienceStore } from '../../src/audience/elasticsearch/store.ts';
import { ask, asOf } from '../support/asking.ts';
import { heavyCondition } from '../support/heavy.ts';
import { randomWorld } from '../support/random-world.ts';
import { ownPrefix, stack } from '../support/stack.ts';
import { type ElasticsearchHarness, openElasticsearchHarness } from './elasticsearch-harness.ts';

const names = { given: ownPrefix('given-up'), kept: ownPrefix('kept') };
let harness: ElasticsearchHarness;
let clients: readonly Elasticsearch[];
beforeAll(async () => {
  harness = await openElasticsearchHarness();
  await harness.load(randomWorld(8, 10_000, asOf));
});
afterAll(async () => {
  for (const client of clients) await client.close();
  await harness.close();
});

it('ends a search in the engine when its question is given up, and no other', async () => {
  const stores = [names.given, names.kept].map((name) => {
    const client = createElasticsearch({ url: stack.elasticsearch, name });
    return { client, store: createElasticsearchAudienceStore(client, harness.alias) };
  });
  clients = stores.map(({ client }) => client);
  const controllers = stores.map(() => new AbortController());
  let answered = 0;
  const asked = stores.map(({ store }, i) =>
    store.preview(ask(heavyCondition(199, 1_000 * i)), controllers[i]?.signal).then(
      () => {
        answered += 1;
        return 'answered';
      },
      (error: Error) => error.name,
    ),
  );
  await expect.poll(() => searchesOf(names.given), { timeout: 20_000 }).toBeGreaterThan(0);
  await expect.poll(() => searchesOf(names.kept), { timeout: 20_000 }).toBeGreaterThan(0);

  controllers[0]?.abort();
  expect(await asked[0]).toBe('AbortError');
  await expect.poll(() => searchesOf(names.given), { timeout: 20_000 }).toBe(0);
  // As heavy a question, asked at the same time, is still being worked on: the other one was ended, it had not come to its end.
  expect([answered, await searchesOf(names.kept)]).toEqual([0, expect.toSatisfy((count: number) => count > 0)]);

  controllers[1]?.abort();
  expect(await asked[1]).toBe('AbortError');
  await expect.poll(() => searchesOf(names.kept), { timeout: 20_000 }).toBe(0);
});

/** How many searches, whole or of a shard, the engine is working on for one client. */
async function searchesOf(name: string): Promise<number> {
  const { nodes } = await harness.client.tasks.list({ actions: '*search*', detailed: true });
  const tasks = Object.values(nodes ?? {}).flatMap((node) => Object.values(node.tasks));
  return tasks.filter((task) => task.headers['X-Opaque-Id'] === name).length;
}
