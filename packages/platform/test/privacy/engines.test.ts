import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openProduct, type Product } from '../verbs/open-product.ts';
import { outcomeOf } from './attack.ts';
import { averaging, equality, siblings } from './attacks.ts';
import { expectCoinLike } from './bounds.ts';
import { analystAt, analystOf, sameNoise } from './market.ts';
import { plainStore } from './plain-store.ts';
import { population, saw, targetsOf, today } from './population.ts';
import { shownBy } from './shown-by.ts';

const people = population();

vi.setConfig({ testTimeout: 300_000 });

let product: Product;
beforeAll(async () => {
  product = await openProduct(people);
});
afterAll(() => product.close());

describe('over the engine of one machine', () => {
  it('every figure is that of the plain answers, to the unit', async () => {
    const [engine, plain] = [
      await shownBy(product.ports.audience, product, ['nova']),
      await shownBy(plainStore(people, today), product, ['nova']),
    ];
    expect(engine).toEqual(plain);
  });

  let organisations = 0;
  it.each([
    ['siblings in one preview', siblings],
    ['averaging all the figures of previews', averaging],
    ['equal figures', equality],
  ] as const)('an analyst guesses hardly better than a coin by %s', async (_, attack) => {
    const ports = { ...product.ports, noise: await sameNoise(product.ports.metadata) };
    const analyst = () => analystOf(analystAt(`engine-${++organisations}`), ports);
    expectCoinLike(await outcomeOf(analyst, targetsOf(people, saw, 20), attack));
  });
});
