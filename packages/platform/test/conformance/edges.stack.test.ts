import { type Condition, compileElasticsearch, limits, type Moviegoer, matcher, parse, type Visit } from '@marquee/dsl';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asOf, define } from '../support/asking.ts';
import { randomWorld } from '../support/random-world.ts';
import { openTestIndex, type TestIndex } from './test-index.ts';

const resolve = () => undefined;
const highest = limits.measure;

/** Where scores, numbers and the server's own limits end. */
describe('edges of Elasticsearch', () => {
  const [someone] = randomWorld(3, 1, asOf);
  const visit = randomWorld(5, 20, asOf).flatMap((one) => one.visits)[0];
  const moviegoers: Moviegoer[] = [];
  let index: TestIndex;

  const add = (id: string, visits: readonly Partial<Visit>[]) => {
    if (someone === undefined || visit === undefined) throw new Error('the random world is empty');
    const plain: Visit = { ...visit, businessDay: asOf - 10, purchaseDay: asOf - 10 };
    moviegoers.push({ ...someone, id, visits: visits.map((one) => ({ ...plain, ...one })) });
  };
  const spending = (...spends: readonly (number | null)[]) => spends.map((spend) => ({ spend }));

  beforeAll(async () => {
    add('nothing', []);
    add('free', spending(0, 0));
    add('unknown', spending(null, null));
    add('highest', spending(highest));
    add('highestInMany', spending(...Array.from({ length: 5_000 }, () => 3_355), 2_215));
    add('oneLess', spending(highest - 1));
    add('oneMore', spending(highest, 1));
    add('twoMore', spending(highest, 2));
    add('farMore', spending(highest, highest, 1));
    // One in ten thousand more or less than a whole percent.
    const seen = (film: string, times: number) => Array.from({ length: times }, () => ({ film }));
    add('nearlyAll', [...seen('film-1', 9_999), ...seen('film-2', 1)]);
    add('justOverHalf', [...seen('film-1', 5_001), ...seen('film-2', 4_999)]);
    add('justUnderHalf', [...seen('film-1', 4_999), ...seen('film-2', 5_001)]);
    add('half', [...seen('film-1', 5_000), ...seen('film-2', 5_000)]);
    add('third', [...seen('film-1', 1), ...seen('film-2', 2)]);
    index = await openTestIndex('edges');
    await index.load(moviegoers);
  });
  afterAll(() => index?.remove());

  const found = async (where: Condition) => {
    const definition = define(where);
    const query = compileElasticsearch(definition, { asOf, resolve }).queries.get('/where');
    const [ids] = await index.search(query === undefined ? [] : [query]);
    return ids;
  };
  const byMemory = (where: Condition) => {
    const holds = matcher(define(where), { asOf, resolve });
    return moviegoers.flatMap((one) => (holds(one) ? [one.id] : [])).sort();
  };

  it.each([0, 1, 2, highest - 2, highest - 1, highest])('sums are exact around %i', async (value) => {
    for (const op of ['atLeast', 'atMost', 'exactly'] as const) {
      const where: Condition = { kind: 'visits', measure: 'spend', op, value };
      expect({ op, ids: await found(where) }).toEqual({ op, ids: byMemory(where) });
    }
    const between: Condition = { kind: 'visits', measure: 'spend', op: 'between', value: [value === 0 ? 0 : value - 1, value] };
    expect(await found(between)).toEqual(byMemory(between));
  });

  it('sums are added up of many visits', async () => {
    expect(await found({ kind: 'visits', measure: 'spend', op: 'exactly', value: highest })).toEqual(['highest', 'highestInMany']);
  });

  it.each([1, 33, 34, 49, 50, 51, 99, 100])('shares are exact around %i percent, and say nothing of who has no visit', async (value) => {
    const first = { kind: 'visit', field: 'film', op: 'in', value: ['film-1'] } as const;
    for (const op of ['atLeast', 'atMost', 'exactly'] as const)
      for (const where of [first, { kind: 'not', of: first } as const, undefined]) {
        const condition: Condition = { kind: 'visits', measure: 'share', op, value, ...(where === undefined ? {} : { where }) };
        expect({ op, ids: await found(condition) }).toEqual({ op, ids: byMemory(condition) });
      }
  });

  it('numbers as large as a definition may hold are answered, not refused', async () => {
    const largest = Number.MAX_SAFE_INTEGER;
    for (const value of [largest, -largest]) {
      for (const op of ['atLeast', 'atMost', 'exactly'] as const) {
        const spend: Condition = { kind: 'visits', where: { kind: 'visit', field: 'spend', op, value } };
        const age: Condition = { kind: 'attribute', field: 'age', op, value };
        expect(await found(spend)).toEqual(byMemory(spend));
        expect(await found(age)).toEqual(byMemory(age));
      }
    }
  });

  it('texts longer than an index can hold are answered, not refused', async () => {
    const long = 'ä'.repeat(20_000);
    for (const op of ['anyOf', 'allOf', 'noneOf']) {
      const where: Condition = { kind: 'visits', where: { kind: 'visit', field: 'ticketType', op, value: [long, 'adult'] } };
      const ofMoviegoer: Condition = { kind: 'attribute', field: 'reachableBy', op, value: [long, 'email'] };
      const negated: Condition = { kind: 'not', of: where };
      for (const one of [where, ofMoviegoer, negated]) expect(await found(one)).toEqual(byMemory(one));
    }
    const only: Condition = { kind: 'attribute', field: 'tier', op: 'in', value: [long] };
    expect(await found(only)).toEqual([]);
  });

  it('windows and dates as far as the calendar goes are answered', async () => {
    for (const where of [
      { kind: 'visits', during: { kind: 'last', count: 3_660, unit: 'year' } },
      { kind: 'visits', during: { kind: 'between', from: '9998-01-01', to: '9999-12-31' } },
      { kind: 'visits', during: { kind: 'between', from: '0000-01-01', to: '0001-01-01' }, measure: 'films', op: 'atMost', value: 0 },
      { kind: 'attribute', field: 'joinedOn', op: 'between', value: ['0000-01-01', '9999-12-31'] },
    ] satisfies Condition[])
      expect(await found(where)).toEqual(byMemory(where));
  });

  it('the largest and deepest definitions that the language allows are answered', async () => {
    const texts = Array.from({ length: limits.valuesInList }, (_, i) => `t${i}`);
    const many = (op: string): Condition => ({ kind: 'visits', where: { kind: 'visit', field: 'film.genre', op, value: texts } });
    const deepest: Condition = {
      kind: 'visits',
      measure: 'spend',
      op: 'between',
      value: [1, highest],
      where: { kind: 'not', of: { kind: 'visit', field: 'ticketType', op: 'noneOf', value: ['adult'] } },
    };
    // Five levels of groups above the three of the visits.
    const deep = ['not', 'any', 'not', 'all', 'not'].reduce<Condition>(
      (of, kind) => (kind === 'not' ? { kind, of } : { kind: kind === 'any' ? 'any' : 'all', of: [of] }),
      deepest,
    );
    const listed: Condition = {
      kind: 'visits',
      where: {
        kind: 'any',
        of: Array.from({ length: 7 }, (_, i) => ({
          kind: 'visit',
          field: 'film.cast',
          op: i % 3 === 0 ? 'anyOf' : 'allOf',
          value: texts.map((text) => `${i}${text}`),
        })),
      },
      value: 2,
    };
    const wide: Condition = {
      kind: 'any',
      of: Array.from(
        { length: limits.conditions - 1 },
        (_, value): Condition => ({ kind: 'visits', measure: 'tickets', op: 'exactly', value }),
      ),
    };
    for (const where of [many('anyOf'), many('allOf'), { kind: 'not', of: many('allOf') } as const, deep, wide, listed]) {
      expect(parse(define(where))).toMatchObject({ ok: true });
      expect(await found(where)).toEqual(byMemory(where));
    }
    expect(parse(define({ kind: 'not', of: deep }))).toMatchObject({ ok: false });
  });
});
