import type { AudienceQuestion } from '@marquee/core';
import { type Moviegoer, matches } from '@marquee/dsl';
import { allRegistryEntries, fixtureWorld, type NamedCase, namedCases, registryEntriesOf } from '@marquee/dsl/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AudienceStoreHarness, OpenAudienceStore } from '../audience-store/harness.ts';
import { joined } from '../support/joined.ts';
import { everyone } from '../support/scopes.ts';

const questionOf = ({ definition, asOf, segments }: NamedCase): AudienceQuestion => ({
  scope: everyone,
  definition,
  asOf,
  resolve: (id) => (Object.hasOwn(segments, id) ? segments[id] : undefined),
});
const negated = (question: AudienceQuestion): AudienceQuestion => ({
  ...question,
  definition: { version: 1, where: { kind: 'not', of: question.definition.where } },
});

/** Every named case, put to the store of an engine. */
export function namedSuite(engine: string, open: OpenAudienceStore): void {
  describe(`named cases on ${engine}`, () => {
    const { moviegoers } = fixtureWorld();
    const asked = new Set<string>();
    let harness: AudienceStoreHarness;
    beforeAll(async () => {
      harness = await open();
      await harness.load(moviegoers);
    });
    afterAll(() => harness?.close());
    const ids = (found: readonly Moviegoer[]) => found.map((one) => one.id).sort();

    it.each(namedCases)('$name: finds whom the plain filter finds, counts and previews as many, and the rest when negated', async (one) => {
      const question = questionOf(one);
      const wanted = ids(moviegoers.filter(one.expected));
      expect(await joined(harness.store.list(question))).toEqual(wanted);
      expect(ids(moviegoers.filter((moviegoer) => matches(one.definition, moviegoer, question)))).toEqual(wanted);
      expect(await harness.store.count(question)).toBe(wanted.length);
      expect((await harness.store.preview(question)).total).toBe(wanted.length);
      const rest = ids(moviegoers.filter((moviegoer) => !one.expected(moviegoer)));
      expect(await joined(harness.store.list(negated(question)))).toEqual(rest);
      for (const entry of registryEntriesOf(one.definition)) asked.add(entry);
    });

    it('put every entry of every registry to the engine', () => {
      expect(allRegistryEntries().filter((entry) => !asked.has(entry))).toEqual([]);
    });
  });
}
