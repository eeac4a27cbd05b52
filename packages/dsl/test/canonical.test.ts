import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Condition, canonicalize, canonicalText, type Definition, matcher, parse } from '../src/index.ts';
import { arbitraryDefinition, fixtureAsOf, fixtureWorld } from '../src/testing/index.ts';
import { campaignIds, lookalikeIds, pools, segmentIds, segments } from './support/pools.ts';

const { moviegoers } = fixtureWorld();
const text = (where: Condition) => canonicalText({ version: 1, where });
const a: Condition = { kind: 'attribute', field: 'gender', op: 'in', value: ['female'] };
const b: Condition = { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 };

test('the canonical text, letter by letter', () => {
  const where: Condition = {
    kind: 'all',
    of: [
      {
        kind: 'visits',
        value: [3, 3],
        op: 'between',
        where: { kind: 'all', of: [{ kind: 'visit', value: ['late', ' evening', 'late'], op: 'in', field: 'daypart' }] },
      },
      { kind: 'all', of: [{ kind: 'not', of: { kind: 'not', of: a } }, a] },
      { version: 2, id: 'seg_a', kind: 'segment' },
      { kind: 'attribute', field: 'joinedOn', op: 'between', value: ['2026-01-01', '2026-01-01'] },
    ],
  };
  expect(text(where)).toBe(
    '{"version":1,"where":{"kind":"all","of":[' +
      '{"kind":"attribute","field":"gender","op":"in","value":["female"]},' +
      '{"kind":"attribute","field":"joinedOn","op":"between","value":["2026-01-01","2026-01-01"]},' +
      '{"kind":"segment","id":"seg_a","version":2},' +
      '{"kind":"visits","where":{"kind":"visit","field":"daypart","op":"in","value":["evening","late"]},"basis":"session","measure":"visits","op":"exactly","value":3}' +
      ']}}',
  );
});

test.each<[string, Condition, Condition]>([
  ['defaults are filled in', { kind: 'visits' }, { kind: 'visits', basis: 'session', measure: 'visits', op: 'atLeast', value: 1 }],
  ['nested groups of one kind are flattened', { kind: 'any', of: [a, { kind: 'any', of: [b, a] }] }, { kind: 'any', of: [b, a] }],
  [
    'a flattened double negation is flattened again',
    { kind: 'all', of: [a, { kind: 'not', of: { kind: 'not', of: { kind: 'all', of: [b] } } }] },
    { kind: 'all', of: [a, b] },
  ],
  ['a group of one is its child', { kind: 'all', of: [{ kind: 'any', of: [a] }] }, a],
  [
    'repeats that only differ in order go',
    {
      kind: 'any',
      of: [
        { kind: 'all', of: [a, b] },
        { kind: 'all', of: [b, a] },
      ],
    },
    { kind: 'all', of: [a, b] },
  ],
  [
    'texts are trimmed and NFC',
    { kind: 'attribute', field: 'tier', op: 'in', value: [' Cafe\u0301', 'Caf\u00e9'] },
    { kind: 'attribute', field: 'tier', op: 'in', value: ['Caf\u00e9'] },
  ],
  [
    'between n and n is exactly n',
    { kind: 'attribute', field: 'age', op: 'between', value: [18, 18] },
    { kind: 'attribute', field: 'age', op: 'exactly', value: 18 },
  ],
  ['-0 is 0', { kind: 'visits', value: -0 }, { kind: 'visits', value: 0 }],
])('%s', (_, written, meant) => {
  expect(text(written)).toBe(text(meant));
});

test('windows stay as written: 12 months and 1 year are two texts of one meaning', () => {
  const during = (count: number, unit: 'month' | 'year'): Condition => ({ kind: 'visits', during: { kind: 'last', count, unit } });
  expect(text(during(12, 'month'))).not.toBe(text(during(1, 'year')));
});

const definitions = arbitraryDefinition(fc, {
  values: pools,
  segments: segmentIds,
  campaigns: campaignIds,
  lookalikes: lookalikeIds,
  asOf: fixtureAsOf,
});
const resolve = (id: string): Definition | undefined => segments[id];

test('canonical form is idempotent, valid, and means the same', () => {
  fc.assert(
    fc.property(definitions, (definition) => {
      const canonical = canonicalize(definition);
      expect(canonicalize(canonical)).toEqual(canonical);
      expect(JSON.stringify(canonical)).toBe(canonicalText(definition));
      expect(parse(canonical).ok).toBe(true);
      const context = { asOf: fixtureAsOf, resolve };
      const [asWritten, asCanonical] = [matcher(definition, context), matcher(canonical, context)];
      for (const one of moviegoers) expect(asCanonical(one)).toBe(asWritten(one));
    }),
    { numRuns: 300 },
  );
});

test('the order of children and values is not part of the identity', () => {
  fc.assert(
    fc.property(definitions, (definition) => {
      expect(canonicalText({ version: 1, where: reversed(definition.where) })).toBe(canonicalText(definition));
    }),
    { numRuns: 200 },
  );
});

function reversed(node: Condition): Condition {
  if (node.kind === 'all' || node.kind === 'any') return { kind: node.kind, of: [...node.of].reverse().map(reversed) };
  if (node.kind === 'not') return { kind: 'not', of: reversed(node.of) };
  return node;
}
