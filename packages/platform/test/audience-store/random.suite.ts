import { type Moviegoer, matcher } from '@marquee/dsl';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolve } from '../conformance/segments.ts';
import { type Asked, arbitraryAsked } from '../conformance/world.ts';
import { asOf } from '../support/asking.ts';
import { plainPreview } from '../support/plain-preview.ts';
import { plainProfile } from '../support/plain-profile.ts';
import { randomWorld } from '../support/random-world.ts';
import { sharedBy } from '../support/scopes.ts';
import { comparable } from './comparable.ts';
import type { AudienceStoreHarness, OpenAudienceStore } from './harness.ts';

/** What holds of the fixed questions holds of random ones: every number of a preview and of a profile equals plain code's. */
export function randomContract(engine: string, open: OpenAudienceStore): void {
  describe(`random answers of ${engine}`, () => {
    const world = randomWorld(31, 250, asOf);
    const scope = sharedBy('north', 'south');
    const people = world.filter((one) => one.exhibitor !== 'west');
    let harness: AudienceStoreHarness;
    beforeAll(async () => {
      harness = await open();
      await harness.load(world);
    });
    afterAll(() => harness.close());

    const chosen = (asked: Asked): readonly Moviegoer[] => people.filter(matcher(asked.definition, { ...asked, resolve }));

    it('previews random definitions as plain sets do', async () => {
      let telling = 0;
      await fc.assert(
        fc.asyncProperty(arbitraryAsked, async (asked) => {
          const question = { ...asked, resolve };
          const preview = await harness.store.preview(scope, question);
          if (preview.total > 0 && preview.total < people.length) telling += 1;
          expect(preview).toEqual(plainPreview(people, question));
        }),
        { numRuns: 120, seed: 4 },
      );
      expect(telling).toBeGreaterThan(30);
    });

    it('profiles random audiences, against everyone or against another, as plain loops do', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryAsked, fc.option(arbitraryAsked), async (asked, other) => {
          const question = { ...asked, resolve };
          const base = other && { ...question, definition: other.definition };
          const profile = await harness.store.profile(scope, base ? { ...question, base } : question);
          expect(comparable(profile)).toEqual(comparable(plainProfile(chosen(asked), base && chosen(base), people, asked.asOf)));
        }),
        { numRuns: 60, seed: 5 },
      );
    });
  });
}
