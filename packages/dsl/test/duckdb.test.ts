import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalize, compileDuckdb, type Definition, type DuckdbQuery, dayOfIso } from '../src/index.ts';
import { arbitraryDefinition } from '../src/testing/index.ts';
import { campaignIds, lookalikeIds, pools, segmentIds, segments } from './support/pools.ts';

const asOf = dayOfIso('2026-11-18');
const resolve = (id: string): Definition | undefined => segments[id];
const structure = ({ tables, leaves, expressions }: DuckdbQuery) => ({ tables, leaves, expressions: [...expressions] });

test('values travel as parameters: no text and no number of a definition is in the SQL', () => {
  const value = "x' OR 1=1; --";
  const definition: Definition = {
    version: 1,
    where: {
      kind: 'all',
      of: [
        { kind: 'attribute', field: 'tier', op: 'notIn', value: [value] },
        {
          kind: 'visits',
          where: { kind: 'visit', field: 'film.genre', op: 'allOf', value: [value] },
          op: 'between',
          value: [987_651, 987_652],
        },
      ],
    },
  };
  const query = compileDuckdb(definition, { asOf, resolve });
  const sql = JSON.stringify(structure(query));
  expect(sql).not.toContain('OR 1=1');
  expect(sql).not.toContain('98765');
  expect(query.parameters.map((parameter) => parameter.value)).toEqual([[value], asOf, [value], 987_651, 987_652]);
});

test('changing a literal never changes the structure', () => {
  const literals = (definition: Definition, other: boolean): Definition =>
    JSON.parse(
      // Different literals in every place, each of them valid there; where two conditions were one, they stay one.
      JSON.stringify(definition, (key, value: unknown) => {
        if (!other) return value;
        if (key === 'count' && typeof value === 'number') return value === 3_660 ? 3_659 : value + 1;
        if (key === 'value' && typeof value === 'number')
          return value >= 100 ? value - 1 : value === 0 ? 0 : value + (value === 100 ? 0 : -1) || 1;
        return value;
      }),
    );
  fc.assert(
    fc.property(
      fc.constantFrom('atLeast', 'atMost', 'exactly'),
      fc.integer({ min: 0, max: 50 }),
      fc.integer({ min: 0, max: 50 }),
      fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
      (op, one, two, texts) => {
        const definition = (value: number, values: readonly string[]): Definition => ({
          version: 1,
          where: {
            kind: 'all',
            of: [
              {
                kind: 'visits',
                op: op === 'atLeast' ? 'atLeast' : op === 'atMost' ? 'atMost' : 'exactly',
                value,
                where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: values },
              },
              { kind: 'attribute', field: 'age', op, value },
              { kind: 'attribute', field: 'region', op: 'in', value: values },
            ],
          },
        });
        const compiled = (value: number, values: readonly string[]) =>
          structure(compileDuckdb(definition(value, values), { asOf, resolve }));
        expect(compiled(one, texts)).toEqual(compiled(two, ['z']));
      },
    ),
    { numRuns: 100 },
  );
  const definitions = arbitraryDefinition(fc, {
    values: pools,
    segments: segmentIds,
    campaigns: campaignIds,
    lookalikes: lookalikeIds,
    asOf,
    depth: 0,
  });
  fc.assert(
    fc.property(definitions, (definition) => {
      const [before, after] = [false, true].map((other) =>
        compileDuckdb(literals(definition, other), { asOf: other ? asOf : asOf - 30, resolve }),
      );
      expect(before && structure(before)).toEqual(after && structure(after));
      expect(before?.parameters.map((parameter) => parameter.type)).toEqual(after?.parameters.map((parameter) => parameter.type));
    }),
    { numRuns: 300 },
  );
});

test('the same leaf twice is one, also inside a segment and written another way', () => {
  const women = (value: readonly string[]) => ({ kind: 'attribute', field: 'gender', op: 'in', value }) as const;
  const definition: Definition = {
    version: 1,
    where: {
      kind: 'all',
      of: [women(['female']), women([' female', 'female']), { kind: 'not', of: { kind: 'segment', id: 'seg_women' } }],
    },
  };
  const query = compileDuckdb(definition, { asOf, resolve });
  expect(query.leaves).toHaveLength(1);
  expect(query.parameters).toHaveLength(1);
  expect([...query.expressions]).toEqual([
    ['/where', '(l0 AND l0 AND (NOT l0))'],
    ['/where/of/0', 'l0'],
    ['/where/of/1', 'l0'],
    ['/where/of/2', '(NOT l0)'],
    ['/where/of/2/of', 'l0'],
  ]);
});

test('a prefix and a first parameter let two queries share one statement', () => {
  const query = compileDuckdb({ version: 1, where: { kind: 'visits' } }, { asOf, resolve }, { prefix: 'base_', firstParameter: 5 });
  expect(query.tables.map((table) => table.name)).toEqual(['base_c0']);
  expect(query.leaves.map((leaf) => leaf.name)).toEqual(['base_l0']);
  expect(query.tables[0]?.sql).toContain('$5::INTEGER');
});

test('every parameter is used, in its order, and none beside them', () => {
  const definitions = arbitraryDefinition(fc, {
    values: pools,
    segments: segmentIds,
    campaigns: campaignIds,
    lookalikes: lookalikeIds,
    asOf,
  });
  fc.assert(
    fc.property(definitions, (definition) => {
      const query = compileDuckdb(canonicalize(definition), { asOf, resolve });
      const used = [...JSON.stringify(structure(query)).matchAll(/\$(\d+)::/g)].map((found) => Number(found[1]));
      expect([...new Set(used)].sort((a, b) => a - b)).toEqual(query.parameters.map((_, index) => index + 1));
    }),
    { numRuns: 200 },
  );
});
