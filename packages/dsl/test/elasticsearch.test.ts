import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Condition,
  canonicalize,
  compileDuckdb,
  compileElasticsearch,
  type Definition,
  dayOfIso,
  type EsQuery,
  limits,
} from '../src/index.ts';
import { arbitraryDefinition, namedCases } from '../src/testing/index.ts';
import { otherLiterals } from './support/other-literals.ts';
import { campaignIds, lookalikeIds, pools, segmentIds, segments } from './support/pools.ts';
import { deepestQuery, namesOfKeys, structureOf } from './support/query-structure.ts';

const asOf = dayOfIso('2026-11-18');
const resolve = (id: string): Definition | undefined => segments[id];
const compile = (definition: Definition, on = asOf) => compileElasticsearch(definition, { asOf: on, resolve }).queries;
const query = (where: Condition): EsQuery => compile({ version: 1, where }).get('/where') ?? expect.fail('the root has no query');
const definitions = arbitraryDefinition(fc, {
  values: pools,
  segments: segmentIds,
  campaigns: campaignIds,
  lookalikes: lookalikeIds,
  asOf,
});
const shallow = arbitraryDefinition(fc, {
  values: pools,
  segments: segmentIds,
  campaigns: campaignIds,
  lookalikes: lookalikeIds,
  asOf,
  depth: 0,
});

describe('each question has the query that the language’s table says', () => {
  const window = { range: { 'visits.business_day': { lte: asOf } } };
  const some = { nested: { path: 'visits', score_mode: 'none', query: window } };
  const atLeast = (bound: number) => ({
    function_score: {
      query: { nested: { path: 'visits', score_mode: 'sum', query: { constant_score: { filter: window, boost: 1 } } } },
      min_score: bound,
    },
  });

  test('any visit asks for no score; none is its negation', () => {
    expect(query({ kind: 'visits' })).toEqual(some);
    expect(query({ kind: 'visits', op: 'exactly', value: 0 })).toEqual({ bool: { must_not: [some] } });
  });

  test('at least N sums one a visit; at most N is not at least one more; between is both; at least 0 is everyone', () => {
    expect(query({ kind: 'visits', value: 3 })).toEqual(atLeast(3));
    expect(query({ kind: 'visits', op: 'atMost', value: 3 })).toEqual({ bool: { must_not: [atLeast(4)] } });
    expect(query({ kind: 'visits', op: 'between', value: [2, 5] })).toEqual({ bool: { filter: [atLeast(2)], must_not: [atLeast(6)] } });
    expect(query({ kind: 'visits', value: 0 })).toEqual({ match_all: {} });
  });

  test('the highest bound is one below what a score counts exactly', () => {
    expect(query({ kind: 'visits', op: 'atMost', value: limits.measure })).toEqual({ bool: { must_not: [atLeast(2 ** 24)] } });
  });

  test('a sum scores the amounts, of which a missing one is 0', () => {
    expect(query({ kind: 'visits', measure: 'spend', value: 10_000 })).toEqual({
      function_score: {
        query: {
          nested: {
            path: 'visits',
            score_mode: 'sum',
            query: {
              function_score: {
                query: window,
                field_value_factor: { field: 'visits.spend', factor: 1, missing: 0 },
                boost_mode: 'replace',
              },
            },
          },
        },
        min_score: 10_000,
      },
    });
  });

  test('a share averages 100 and 0; at most is the share of the others, never a negation outside', () => {
    const imax = { kind: 'visit', field: 'format', op: 'in', value: ['imax'] } as const;
    const matching = { terms: { 'visits.format': ['imax'] } };
    const share = (filter: object, bound: number) => ({
      function_score: {
        query: {
          nested: {
            path: 'visits',
            score_mode: 'avg',
            query: { bool: { filter: [window], should: [{ constant_score: { filter, boost: 100 } }] } },
          },
        },
        min_score: bound,
      },
    });
    const low = share(matching, 40);
    const high = share({ bool: { must_not: [matching] } }, 60);
    expect(query({ kind: 'visits', measure: 'share', where: imax, value: 40 })).toEqual({ bool: { filter: [low] } });
    expect(query({ kind: 'visits', measure: 'share', where: imax, op: 'atMost', value: 40 })).toEqual({ bool: { filter: [high] } });
    expect(query({ kind: 'visits', measure: 'share', where: imax, op: 'exactly', value: 40 })).toEqual({ bool: { filter: [low, high] } });
  });

  test('different films are asked of the list of films, by any of their days', () => {
    expect(
      query({
        kind: 'visits',
        measure: 'films',
        where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] },
        during: { kind: 'between', from: '2026-01-01', to: '2026-12-31' },
        basis: 'purchase',
      }),
    ).toEqual({
      nested: {
        path: 'films',
        score_mode: 'none',
        query: {
          bool: {
            filter: [
              { range: { 'films.purchase_days': { gte: dayOfIso('2026-01-01'), lte: asOf } } },
              { terms: { 'films.film_genres': ['horror'] } },
            ],
          },
        },
      },
    });
  });

  test('age is a range of birth days, also for who is born after the day', () => {
    expect(query({ kind: 'attribute', field: 'age', op: 'between', value: [18, 34] })).toEqual({
      bool: {
        filter: [
          { range: { birth_day: { lte: asOf } } },
          { range: { birth_day: { lte: dayOfIso('2008-11-18') } } },
          { range: { birth_day: { gt: dayOfIso('1991-11-18') } } },
        ],
      },
    });
  });
});

test('a condition is asked for at the same places as of DuckDB, each query whole by itself', () => {
  fc.assert(
    fc.property(definitions, (definition) => {
      const places = [...compileDuckdb(definition, { asOf, resolve }).expressions.keys()];
      const queries = compile(definition);
      expect([...queries.keys()]).toEqual(places);
      for (const one of queries.values()) expect(JSON.parse(JSON.stringify(one))).toEqual(one);
    }),
    { numRuns: 200 },
  );
});

test('no query holds a script, or any kind but the few that are proven', () => {
  const kinds = ['match_all', 'exists', 'term', 'terms', 'range', 'bool', 'nested', 'constant_score', 'function_score'];
  const parts = ['filter', 'should', 'must_not', 'minimum_should_match', 'path', 'score_mode', 'query', 'boost', 'boost_mode', 'min_score'];
  const values = ['field_value_factor', 'field', 'factor', 'missing', 'gte', 'lte', 'gt'];
  const used = new Set<string>();
  const drawn = fc.sample(definitions, { numRuns: 400, seed: 3 }).map((definition) => ({ definition, segments: {} }));
  for (const { definition, segments: own } of [...drawn, ...namedCases]) {
    const known: Readonly<Record<string, Definition>> = { ...segments, ...own };
    for (const one of compileElasticsearch(definition, { asOf, resolve: (id) => known[id] ?? segments.seg_women }).queries.values())
      for (const name of namesOfKeys(one)) used.add(name);
  }
  expect([...used].filter((name) => ![...kinds, ...parts, ...values].includes(name))).toEqual([]);
  expect(kinds.filter((kind) => !used.has(kind))).toEqual([]);
});

test('changing a literal never changes the structure of a query', () => {
  fc.assert(
    fc.property(shallow, fc.constantFrom(0, 1, 400), (definition, daysBefore) => {
      const before = [...compile(definition)].map(([place, one]) => [place, structureOf(one)]);
      const after = [...compile(otherLiterals(definition), asOf - daysBefore)].map(([place, one]) => [place, structureOf(one)]);
      expect(after).toEqual(before);
    }),
    { numRuns: 500 },
  );
});

test('a text of a definition is only ever a value', () => {
  const hostile = '"}},{"script":{"source":"1';
  const one = query({
    kind: 'all',
    of: [
      { kind: 'attribute', field: 'tier', op: 'notIn', value: [hostile] },
      { kind: 'visits', where: { kind: 'visit', field: 'film.genre', op: 'allOf', value: [hostile] } },
    ],
  });
  expect(namesOfKeys(one)).not.toContain('script');
  expect(structureOf(one)).toEqual(structureOf(JSON.parse(JSON.stringify(one).replaceAll(JSON.stringify(hostile).slice(1, -1), 'x'))));
});

test('the deepest definition stays within the 30 levels that a server allows a query, with room for the store’s own', () => {
  const deep = (levels: number): Condition => {
    if (levels > 3) return { kind: 'not', of: { kind: 'any', of: [deep(levels - 2)] } };
    return {
      kind: 'visits',
      measure: 'spend',
      op: 'between',
      value: [5, 9],
      where: { kind: 'not', of: { kind: 'visit', field: 'film.genre', op: 'noneOf', value: ['horror'] } },
    };
  };
  expect(deepestQuery(query(deep(limits.levels + 1)))).toBeLessThanOrEqual(24);
});

test('a reference that leads nowhere or back to itself is refused', () => {
  const where: Condition = { kind: 'segment', id: 'seg_self' };
  const itself: Definition = { version: 1, where };
  expect(() => compileElasticsearch(itself, { asOf, resolve: () => undefined })).toThrow('not known');
  expect(() => compileElasticsearch(itself, { asOf, resolve: () => itself })).toThrow('leads back');
});

test('the canonical form of the canonical form compiles to the same bytes', () => {
  fc.assert(
    fc.property(definitions, (definition) => {
      const once = canonicalize(definition);
      expect(JSON.stringify([...compile(canonicalize(once))])).toBe(JSON.stringify([...compile(once)]));
    }),
    { numRuns: 100 },
  );
});
