import { afterEach, beforeEach, expect, it } from 'vitest';
import { openProduct, type Product } from '../../../packages/platform/test/verbs/open-product.ts';
import type { JobRunner } from '../src/embedded-worker.ts';
import { createLogger } from '../src/logger.ts';
import { defineRecounting, recountTonight } from '../src/recount-segments.ts';

let product: Product;
beforeEach(async () => {
  product = await openProduct([]);
});
afterEach(() => product.close());

it('is done once a night among all instances, and again the next night', async () => {
  const { metadata, clock } = product.ports;
  const kinds = new Map<string, Parameters<JobRunner['define']>[1]>();
  defineRecounting({ define: (kind, how) => void kinds.set(kind, how) }, product.ports, createLogger('silent', { toStandardError: false }));
  for (const night of ['2026-11-23', '2026-11-24']) {
    const said = await Promise.all([1, 2, 3].map(() => recountTonight(product.ports)));
    expect(said.filter((first) => first)).toHaveLength(1);
    const at = clock.now() + 1_000;
    const taken = [];
    for (const owner of ['one', 'two', 'three']) taken.push(await metadata.jobs.take('recount', { owner, at, until: at + 60_000 }));
    expect(taken.map((job) => job?.id ?? null)).toEqual([`rec_night_${night}`, null, null]);
    const [job] = taken;
    const progress = job && (await kinds.get('recount')?.run(job, { signal: new AbortController().signal, save: async () => {} }));
    expect(progress).toEqual({ counted: 0, left: 0 });
    expect(await metadata.jobs.end({ id: job?.id ?? '', owner: 'one' }, { state: 'done', progress, at })).toBe(true);
    expect(await recountTonight(product.ports)).toBe(false);
    product.nextDay();
  }
});
