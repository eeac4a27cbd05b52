import { type QuestionName, questions, type Recorded, runBreakdownNames } from '@marquee/core';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolve } from '../conformance/segments.ts';
import { arbitraryAsked } from '../conformance/world.ts';
import { asOf } from '../support/asking.ts';
import { pools, randomWorld } from '../support/random-world.ts';
import { everyone, sharedBy } from '../support/scopes.ts';
import { answerOf, plainAnswerOf } from './answers.ts';
import type { AudienceStoreHarness, OpenAudienceStore } from './harness.ts';

/** What holds of the fixed questions holds of random ones, of several scopes: every number, and the order of cells and ids, equals plain code's. */
export function randomContract(engine: string, open: OpenAudienceStore): void {
  describe(`random questions asked of ${engine}`, () => {
    const recorded: Recorded = { moviegoers: randomWorld(31, 250, asOf), today: asOf };
    let harness: AudienceStoreHarness;
    beforeAll(async () => {
      harness = await open();
      await harness.load(recorded.moviegoers);
    });
    afterAll(() => harness.close());

    const scopes = fc.constantFrom(everyone, sharedBy('south'), sharedBy('north', 'west'));
    const question = fc.tuple(arbitraryAsked, scopes).map(([asked, scope]) => ({ ...asked, resolve, scope }));
    const equals = async (name: QuestionName | 'list', input: unknown): Promise<void> => {
      expect(await answerOf(harness.store, name, input)).toEqual(plainAnswerOf(recorded, name, input));
    };

    it('previews, counts and lists random definitions', async () => {
      let telling = 0;
      await fc.assert(
        fc.asyncProperty(question, async (asked) => {
          const { total, inScope } = questions.preview(recorded, asked);
          if (total > 0 && total < inScope) telling += 1;
          await equals('preview', asked);
          await equals('count', asked);
          await equals('list', asked);
        }),
        { numRuns: 120, seed: 4 },
      );
      expect(telling).toBeGreaterThan(30);
    });

    it('profiles random audiences, against everyone or against another', async () => {
      await fc.assert(
        fc.asyncProperty(question, fc.option(arbitraryAsked), async (asked, other) =>
          equals('profile', other ? { ...asked, base: { definition: other.definition, resolve } } : asked),
        ),
        { numRuns: 60, seed: 5 },
      );
    });

    it('counts who is in which of random audiences', async () => {
      let telling = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(arbitraryAsked, { minLength: 2, maxLength: 5 }), scopes, async (several, scope) => {
          const asked = { scope, asOf: several[0]?.asOf ?? asOf, resolve, definitions: several.map(({ definition }) => definition) };
          if (questions.overlap(recorded, asked).filter((people) => people > 0).length > 3) telling += 1;
          await equals('overlap', asked);
        }),
        { numRuns: 40, seed: 8 },
      );
      expect(telling).toBeGreaterThan(8);
    });

    it('counts random films over random parts of their runs', async () => {
      const day = fc.integer({ min: asOf - 500, max: asOf + 60 });
      const range = fc
        .tuple(day, fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 250 })))
        .map(([from, length]) => ({ from, to: from + length }));
      const film = fc.constantFrom(...pools.film);
      const span = fc.record(
        { session: range, run: fc.constantFrom({ from: -1, to: 2 }, { from: -30, to: 90 }), purchase: range },
        { requiredKeys: [] },
      );
      const asked = fc.record({
        scope: scopes,
        film,
        asOf: fc.integer({ min: asOf - 100, max: asOf + 30 }),
        by: fc.constantFrom(...runBreakdownNames),
        periods: fc.array(range, { minLength: 1, maxLength: 6 }),
        spans: fc.array(span, { minLength: 1, maxLength: 3 }),
        days: range,
      });
      let telling = 0;
      await fc.assert(
        fc.asyncProperty(asked, async ({ scope, film, asOf: on, by, periods, spans, days }) => {
          const run = { scope, film, asOf: on, by, periods };
          if (questions.filmRun(recorded, run).some(({ visits, first }) => first !== null && first > 0 && visits > first)) telling += 1;
          await equals('filmRun', run);
          await equals('filmCounts', { scope, spans });
          await equals('visitSums', { scope, film, spans });
          await equals('filmDays', { scope, films: [film, 'film-1'], by: on % 2 === 0 ? 'session' : 'purchase', days });
        }),
        { numRuns: 80, seed: 6 },
      );
      expect(telling).toBeGreaterThan(15);
    });
  });
}
