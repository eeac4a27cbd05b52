import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Condition, canonicalConditionText, type Definition, matcher, meaningsOn, putInReferences } from '../src/index.ts';
import { arbitraryDefinition, fixtureAsOf, fixtureWorld, rewritten } from '../src/testing/index.ts';
import { campaignIds, lookalikeIds, pools, segmentIds, segments } from './support/pools.ts';

const { moviegoers } = fixtureWorld();
const resolve = (id: string): Definition | undefined => segments[id];
const context = { asOf: fixtureAsOf, resolve };
const definitions = arbitraryDefinition(fc, {
  values: pools,
  segments: segmentIds,
  campaigns: campaignIds,
  lookalikes: lookalikeIds,
  asOf: fixtureAsOf,
});
const small = arbitraryDefinition(fc, {
  values: pools,
  segments: segmentIds,
  campaigns: campaignIds,
  lookalikes: lookalikeIds,
  asOf: fixtureAsOf,
  depth: 1,
});

function textOf(where: Condition): string {
  const meanings = meaningsOn(context);
  return meanings.text(meanings.of(where));
}
const ids = (where: Condition) => {
  const holds = matcher({ version: 1, where }, context);
  return moviegoers.filter(holds).map(({ id }) => id);
};
const female: Condition = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const aged = (op: string, value: number | [number, number]): Condition => ({ kind: 'attribute', field: 'age', op, value });
const horror: Condition = { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] } };
const not = (of: Condition): Condition => ({ kind: 'not', of });
const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
const any = (...of: Condition[]): Condition => ({ kind: 'any', of });

describe('the meaning of a condition', () => {
  it('is the same however it is written', () => {
    let otherwise = 0;
    fc.assert(
      fc.property(
        definitions.chain(({ where }) => fc.tuple(fc.constant(where), rewritten(fc, where))),
        ([where, other]) => {
          if (canonicalConditionText(where) !== canonicalConditionText(other)) otherwise += 1;
          expect(textOf(other)).toBe(textOf(where));
        },
      ),
      { numRuns: 1_500 },
    );
    // The canonical form sees through few of these: the test would say nothing of rewriting that it does.
    expect(otherwise).toBeGreaterThan(500);
  });

  it('is one for five hundred rewritings of one definition', () => {
    const where = all(
      any(female, aged('between', [18, 34])),
      {
        kind: 'visits',
        where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror', 'comedy'] },
        during: { kind: 'last', count: 1, unit: 'year' },
      },
      not({ kind: 'attribute', field: 'region', op: 'in', value: ['US-CA', 'US-TX'] }),
    );
    const others = fc.sample(rewritten(fc, where), { numRuns: 500, seed: 7 });
    expect(new Set(others.map((other) => JSON.stringify(other))).size).toBeGreaterThan(400);
    expect(new Set(others.map(textOf))).toEqual(new Set([textOf(where)]));
  });

  it('holds for the same moviegoers where it is the same', () => {
    const written = fc.sample(small, { numRuns: 4_000, seed: 3 });
    const byMeaning = new Map<string, Condition>();
    let pairs = 0;
    for (const { where } of written) {
      const text = textOf(where);
      const before = byMeaning.get(text);
      if (before && canonicalConditionText(before) !== canonicalConditionText(where)) {
        pairs += 1;
        expect(ids(where), `${JSON.stringify(where)} and ${JSON.stringify(before)}`).toEqual(ids(before));
      }
      byMeaning.set(text, where);
    }
    expect(pairs).toBeGreaterThan(5);
  });

  it('knows everybody and nobody', () => {
    fc.assert(
      fc.property(definitions, ({ where }) => {
        expect(textOf(any(where, not(where)))).toBe('yes');
        expect(textOf(all(where, not(where)))).toBe('no');
      }),
      { numRuns: 300 },
    );
    expect(textOf({ kind: 'visits', op: 'atLeast', value: 0 })).toBe('yes');
    expect(textOf({ kind: 'visits', measure: 'share', op: 'atMost', value: 100 })).not.toBe('yes');
  });

  it('tells two sets apart that happen to have the same members, or members that differ by one person’s fact', () => {
    const [before, with1] = [all(female, horror), any(all(female, horror), all(aged('exactly', 33), horror))];
    expect(textOf(with1)).not.toBe(textOf(before));
    // The same set without a group that could be seen: "or" distributed over "and".
    const hidden = any(all(female, not(horror)), all(female, not(aged('exactly', 33))));
    expect(textOf(hidden)).not.toBe(textOf(female));
    expect(textOf(hidden)).toBe(textOf(all(female, not(all(horror, aged('exactly', 33))))));
    const joined = (op: string): Condition => ({ kind: 'attribute', field: 'joinedOn', op, value: '1800-01-01' });
    expect(ids(joined('onOrAfter'))).toEqual(ids({ kind: 'attribute', field: 'joinedOn', op: 'known' }));
    expect(textOf(joined('onOrAfter'))).not.toBe(textOf({ kind: 'attribute', field: 'joinedOn', op: 'known' }));
  });

  it.each<readonly [string, Condition, Condition]>([
    ['a range in two parts', aged('between', [18, 34]), any(aged('between', [18, 24]), aged('between', [25, 34]))],
    ['a range as what is left of a larger one', aged('between', [18, 34]), all(aged('atLeast', 18), not(aged('atLeast', 35)))],
    [
      'a fixed list and what it leaves out',
      not({ kind: 'attribute', field: 'gender', op: 'in', value: ['male', 'other'] }),
      any(female, { kind: 'attribute', field: 'gender', op: 'unknown' }),
    ],
    [
      'a channel, known or not',
      { kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: ['sms'] },
      all(
        { kind: 'attribute', field: 'reachableBy', op: 'anyOf', value: ['sms'] },
        { kind: 'attribute', field: 'reachableBy', op: 'known' },
      ),
    ],
    [
      'visits of one genre or another',
      { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror', 'drama'] } },
      any(horror, { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['drama'] } }),
    ],
    [
      'a number of visits of several genres',
      {
        kind: 'visits',
        where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror', 'drama'] },
        op: 'between',
        value: [1, 3],
      },
      all(
        { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['drama', 'horror'] }, op: 'atMost', value: 3 },
        not({
          kind: 'visits',
          where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror', 'drama'] },
          op: 'exactly',
          value: 0,
        }),
      ),
    ],
    [
      'either group of a campaign, and one or the other',
      { kind: 'campaign', id: 'hush', group: 'any', event: 'opened' },
      any(
        { kind: 'campaign', id: 'hush', group: 'control', event: 'opened' },
        { kind: 'campaign', id: 'hush', group: 'target', event: 'opened' },
      ),
    ],
    [
      'who is in a campaign but not in its control group',
      { kind: 'campaign', id: 'hush', group: 'target' },
      all({ kind: 'campaign', id: 'hush', group: 'any' }, not({ kind: 'campaign', id: 'hush', group: 'control' })),
    ],
    [
      'an event of a campaign, and being in it too',
      { kind: 'campaign', id: 'hush', group: 'target', event: 'sent' },
      all({ kind: 'campaign', id: 'hush', group: 'any' }, { kind: 'campaign', id: 'hush', group: 'target', event: 'sent' }),
    ],
    [
      'a window by its days',
      { kind: 'visits', during: { kind: 'last', count: 2, unit: 'week' } },
      { kind: 'visits', during: { kind: 'last', count: 14, unit: 'day' } },
    ],
  ])('sees that %s is the same', (_, one, other) => {
    expect(ids(one)).toEqual(ids(other));
    expect(textOf(one)).toBe(textOf(other));
  });

  it('is that of a segment with its definition put in', () => {
    for (const segment of segmentIds) {
      const reference: Condition = all({ kind: 'segment', ...segment }, female);
      expect(textOf(putInReferences(reference, resolve))).toBe(textOf(reference));
      expect(ids(putInReferences(reference, resolve))).toEqual(ids(reference));
    }
  });

  it('is the written form, segments put in, of what is too large to be worked out', () => {
    // Pairs that must differ each need all the firsts known before the seconds are asked: twice as many nodes for each pair.
    const genre = (n: number): Condition => ({ kind: 'visits', where: { kind: 'visit', field: 'film', op: 'in', value: [`film-${n}`] } });
    const age = (n: number): Condition => ({ kind: 'attribute', field: 'favouriteSite', op: 'in', value: [`site-${n}`] });
    const pairs = Array.from({ length: 40 }, (_, i) => all(genre(i), genre(79 - i), not(age(i))));
    expect(textOf(any(...pairs))).toBe(textOf(any(...pairs.toReversed())));
    expect(textOf(any(...pairs))).toMatch(/^written /);
  });
});
