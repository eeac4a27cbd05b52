import fc from 'fast-check';
import { expect, it } from 'vitest';
import { resolve } from '../conformance/segments.ts';
import { arbitraryAsked } from '../conformance/world.ts';
import { asOf } from '../support/asking.ts';
import { randomWorld } from '../support/random-world.ts';
import { everyone, sharedBy } from '../support/scopes.ts';
import { openDuckdbHarness } from './duckdb-harness.ts';
import { openElasticsearchHarness } from './elasticsearch-harness.ts';

it('answers alike on Elasticsearch and on DuckDB: previews, profiles with the order of their cells, lists, and values', async () => {
  const harnesses = [await openElasticsearchHarness(), await openDuckdbHarness()];
  try {
    const world = randomWorld(77, 400, asOf);
    for (const harness of harnesses) await harness.load(world);
    const [first, second] = harnesses.map((harness) => harness.store);
    if (!first || !second) throw new Error('two engines are compared');
    await fc.assert(
      fc.asyncProperty(arbitraryAsked, fc.constantFrom(everyone, sharedBy('south'), sharedBy('north', 'west')), async (asked, scope) => {
        const question = { ...asked, resolve };
        expect(await first.preview(scope, question)).toEqual(await second.preview(scope, question));
        expect(await first.profile(scope, question)).toEqual(await second.profile(scope, question));
        expect(await first.list(scope, question)).toEqual(await second.list(scope, question));
      }),
      { numRuns: 40, seed: 11 },
    );
    for (const field of ['film', 'film.cast', 'site', 'tier', 'reachableBy', 'channel'] as const)
      expect(await first.values(everyone, field, 7)).toEqual(await second.values(everyone, field, 7));
    const { dataVersion: _first, ...status } = await first.status();
    expect(await second.status()).toMatchObject(status);
  } finally {
    for (const harness of harnesses) await harness.close();
  }
});
