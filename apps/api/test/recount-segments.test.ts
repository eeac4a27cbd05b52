import { createJobRunner } from '@marquee/ingest-worker';
import { afterEach, expect, it } from 'vitest';
import { openProduct, type Product } from '../../../packages/platform/test/verbs/open-product.ts';
import { createLogger } from '../src/logger.ts';
import { defineRecounting, recountTonight } from '../src/recount-segments.ts';

const products: Product[] = [];
afterEach(async () => {
  for (let product = products.pop(); product; product = products.pop()) await product.close();
});

it('is done once a night among all instances, and again the next night', async () => {
  const product = await openProduct([]);
  products.push(product);
  const logger = createLogger('silent', { toStandardError: false });
  const runners = [1, 2, 3].map((instance) => {
    const ids = { next: (prefix: string) => `${prefix}_${instance}` };
    const { metadata, clock } = product.ports;
    const runner = createJobRunner({ jobs: metadata.jobs, clock, ids, alone: false, lookEveryMs: 5, onFailure: () => {} });
    defineRecounting(runner, product.ports, logger);
    return runner;
  });
  await Promise.all(runners.map((runner) => runner.start()));
  const said = await Promise.all(runners.map(() => recountTonight(product.ports)));
  expect(said.filter((first) => first)).toHaveLength(1);
  const [runner] = runners;
  expect(await runner?.ended('rec_night_2026-11-23')).toMatchObject({ state: 'done', progress: { counted: 0, left: 0 } });
  expect(await recountTonight(product.ports)).toBe(false);
  product.nextDay();
  expect(await recountTonight(product.ports)).toBe(true);
  expect(await runner?.ended('rec_night_2026-11-24')).toMatchObject({ state: 'done' });
  await Promise.all(runners.map((one) => one.stop()));
});
