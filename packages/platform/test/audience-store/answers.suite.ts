import type { AudienceScope, ValueOnRecord } from '@marquee/core';
import { type Moviegoer, matches } from '@marquee/dsl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anyone, ask, asOf } from '../support/asking.ts';
import { shapes } from '../support/conditions.ts';
import { plainPreview } from '../support/plain-preview.ts';
import { plainProfile } from '../support/plain-profile.ts';
import { randomWorld } from '../support/random-world.ts';
import { everyone, sharedBy } from '../support/scopes.ts';
import { comparable } from './comparable.ts';
import type { AudienceStoreHarness, OpenAudienceStore } from './harness.ts';

/** Every answer equals the one that plain code gives over the same moviegoers, in every scope. */
export function answersContract(engine: string, open: OpenAudienceStore): void {
  describe(`answers of ${engine}`, () => {
    const world = randomWorld(20, 300, asOf);
    let harness: AudienceStoreHarness;
    beforeAll(async () => {
      harness = await open();
      await harness.load(world);
    });
    afterAll(() => harness.close());

    const scopes: readonly (readonly [string, AudienceScope, readonly Moviegoer[]])[] = [
      ['every exhibitor', everyone, world],
      ['two exhibitors', sharedBy('north', 'west'), world.filter((one) => one.exhibitor !== 'south')],
      ['no exhibitor', sharedBy(), []],
      ['an exhibitor that does not exist', sharedBy('nowhere'), []],
    ];
    const chosen = (people: readonly Moviegoer[], question: ReturnType<typeof ask>) =>
      people.filter((one) => matches(question.definition, one, question)).sort(byId);

    describe.each(scopes)('in the scope of %s', (_, scope, people) => {
      it.each(Object.entries(shapes))('previews %s by the rules of the port, and counts and lists the same', async (_shape, where) => {
        const question = ask(where);
        const preview = await harness.store.preview(scope, question);
        expect(preview).toEqual(plainPreview(people, question));
        expect(preview.nodes.get('/where')).toEqual({ own: preview.total, before: preview.inScope, after: preview.total });
        expect(await harness.store.count(scope, question)).toBe(preview.total);
        expect(await harness.store.list(scope, question)).toEqual(chosen(people, question).map((one) => one.id));
      });

      it.each(['any inside all', 'not at the root'])('profiles %s against everyone who visited in the 12 months', async (shape) => {
        const question = ask(shapes[shape] ?? anyone);
        const profile = await harness.store.profile(scope, question);
        expect(comparable(profile)).toEqual(comparable(plainProfile(chosen(people, question), null, people, asOf)));
      });

      it('profiles against a base of another definition', async () => {
        const question = ask(shapes['all of several'] ?? anyone);
        const base = ask(shapes['any of several'] ?? anyone);
        const profile = await harness.store.profile(scope, { ...question, base });
        expect(comparable(profile)).toEqual(comparable(plainProfile(chosen(people, question), chosen(people, base), people, asOf)));
      });

      it('scans exactly what was written, sorted by id', async () => {
        const scanned: Moviegoer[] = [];
        for await (const batch of harness.store.scan(scope)) scanned.push(...batch);
        expect(scanned.map(unordered)).toEqual([...people].sort(byId).map(unordered));
      });

      it('finds a moviegoer with all visits in scope, and none outside it', async () => {
        for (const one of world.slice(0, 9)) {
          const found = await harness.store.moviegoer(scope, one.id);
          expect(found && unordered(found)).toEqual(people.includes(one) ? unordered(one) : null);
        }
        expect(await harness.store.moviegoer(scope, "nobody' OR true --")).toBeNull();
      });

      it.each(['region', 'preferredSites', 'exhibitor', 'tier', 'gender'] as const)(
        'lists the values of %s with how many moviegoers have each',
        async (field) => {
          const had = people.flatMap((one) => [one[field] ?? []].flat().map((value) => [value, one.id] as const));
          for (const smallest of [0, 3, 100]) expect(await harness.store.values(scope, field, smallest)).toEqual(tally(had, smallest));
        },
      );

      it.each(['film', 'film.genre', 'film.cast', 'site', 'site.region', 'ticketType', 'format', 'daypart'] as const)(
        'lists the values of %s with how many visits have each, and whether enough moviegoers stand behind them',
        async (field) => {
          const had = people.flatMap((one) =>
            one.visits.flatMap((visit) => [visit[field] ?? []].flat().map((value) => [value, one.id] as const)),
          );
          for (const smallest of [0, 3, 7, 100]) expect(await harness.store.values(scope, field, smallest)).toEqual(tally(had, smallest));
        },
      );
    });

    it('refuses to list the values of a number', async () => {
      await expect(harness.store.values(everyone, 'age', 0)).rejects.toMatchObject({ code: 'bad_request' });
    });

    it('has every cell of a closed breakdown, also where nobody is', async () => {
      const { breakdowns } = await harness.store.profile(sharedBy(), ask(anyone));
      expect(breakdowns.daypartWeekday.cells).toHaveLength(28);
      expect(breakdowns.frequency.cells.map((cell) => cell.key[0])).toEqual(['frequent', 'occasional', 'infrequent', 'lapsed']);
      expect(breakdowns.ageGender.cells).toHaveLength(32);
      expect(breakdowns.region.cells).toEqual([]);
    });
  });
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** A moviegoer in a form that does not depend on the order of properties or visits. */
function unordered(one: Moviegoer) {
  const text = (value: object) => JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...one, visits: one.visits.map(text).sort() };
}

/** Values by who had them, most frequent first, ties by text. */
function tally(had: readonly (readonly [value: string, id: string])[], smallest: number): ValueOnRecord[] {
  const counts = new Map<string, { count: number; readonly people: Set<string> }>();
  for (const [value, id] of had) {
    const entry = counts.get(value) ?? { count: 0, people: new Set() };
    counts.set(value, entry);
    entry.count += 1;
    entry.people.add(id);
  }
  return [...counts]
    .map(([value, { count, people }]) => ({ value, count, enough: people.size >= smallest }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
