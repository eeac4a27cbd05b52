import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type ElasticsearchHarness, openElasticsearchHarness } from '../audience-store/elasticsearch-harness.ts';
import { openProduct, type Product } from '../verbs/open-product.ts';
import { outcomeOf } from './attack.ts';
import { averaging, equality, siblings } from './attacks.ts';
import { expectCoinLike } from './bounds.ts';
import { analystAt, analystOf, sameNoise } from './market.ts';
import { population, saw, targetsOf, today } from './population.ts';
import { shownBy } from './shown-by.ts';

const people = population();

vi.setConfig({ testTimeout: 300_000 });

let product: Product;
let servers: ElasticsearchHarness;
beforeAll(async () => {
  product = await openProduct(people);
  servers = await openElasticsearchHarness({ today: () => today });
  await servers.load(people);
});
afterAll(async () => {
  await servers.close();
  await product.close();
});

describe('over the engine of servers', () => {
  it('every figure is that of the engine of one machine, to the unit', async () => {
    expect(await shownBy(servers.store, product, ['nova'])).toEqual(await shownBy(product.ports.audience, product, ['nova']));
  });

  let organisations = 0;
  it.each([
    ['siblings in one preview', siblings],
    ['averaging all the figures of previews', averaging],
    ['equal figures', equality],
  ] as const)('an analyst guesses hardly better than a coin by %s', async (_, attack) => {
    const ports = { ...product.ports, audience: servers.store, noise: await sameNoise(product.ports.metadata) };
    expectCoinLike(await outcomeOf(() => analystOf(analystAt(`servers-${++organisations}`), ports), targetsOf(people, saw, 20), attack));
  });
});
