import { readFile } from 'node:fs/promises';
import { type Moviegoer, matches } from '@marquee/dsl';
import { fixtureWorld, namedCases } from '@marquee/dsl/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckdbHarness } from '../audience-store/duckdb-harness.ts';
import type { AudienceStoreHarness } from '../audience-store/harness.ts';
import { everyone } from '../support/scopes.ts';
import { goldens } from './golden.ts';

describe('named cases', () => {
  const { moviegoers } = fixtureWorld();
  let harness: AudienceStoreHarness;
  beforeAll(async () => {
    harness = await openDuckdbHarness();
    await harness.load(moviegoers);
  });
  afterAll(() => harness.close());
  const ids = (found: readonly Moviegoer[]) => found.map((one) => one.id).sort();

  it.each(namedCases)('$name: DuckDB finds whom the plain filter finds, and counts and previews as many', async (one) => {
    const { definition, asOf, segments, expected } = one;
    const question = { definition, asOf, resolve: (id: string) => (Object.hasOwn(segments, id) ? segments[id] : undefined) };
    const wanted = ids(moviegoers.filter(expected));
    expect(await harness.store.list(everyone, question)).toEqual(wanted);
    expect(ids(moviegoers.filter((moviegoer) => matches(definition, moviegoer, question)))).toEqual(wanted);
    expect(await harness.store.count(everyone, question)).toBe(wanted.length);
    expect((await harness.store.preview(everyone, question)).total).toBe(wanted.length);
  });

  it.each(goldens)(
    'compile to the queries on file for $engine: regenerate with `npm run conformance -- --golden` and review the difference',
    async ({ path, text }) => {
      expect(text()).toBe(await readFile(path, 'utf8'));
    },
  );
});
