import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Condition, type Definition, type Measure, matcher, parse, type VisitsCondition } from '../src/index.ts';
import { allRegistryEntries, arbitraryDefinition, fixtureAsOf, fixtureWorld, registryEntriesOf } from '../src/testing/index.ts';
import { campaignIds, lookalikeIds, pools, segmentIds, segments } from './support/pools.ts';

const { moviegoers } = fixtureWorld();
const definitions = arbitraryDefinition(fc, {
  values: pools,
  segments: segmentIds,
  campaigns: campaignIds,
  lookalikes: lookalikeIds,
  asOf: fixtureAsOf,
});
const days = fc.constantFrom(fixtureAsOf, fixtureAsOf - 1, fixtureAsOf - 400, fixtureAsOf + 9);

function ids(where: Condition, asOf = fixtureAsOf): ReadonlySet<string> {
  const holds = matcher({ version: 1, where }, { asOf, resolve: (id): Definition | undefined => segments[id] });
  return new Set(moviegoers.filter(holds).map((one) => one.id));
}
const isSubset = (small: ReadonlySet<string>, big: ReadonlySet<string>) => [...small].every((id) => big.has(id));
/** A random visits condition, found inside random definitions. */
const visitsConditions = definitions.map(firstVisits).filter((node) => node !== undefined);

function firstVisits(definition: Definition): VisitsCondition | undefined {
  const look = (node: Condition): VisitsCondition | undefined => {
    if (node.kind === 'visits') return node;
    if (node.kind === 'not') return look(node.of);
    return node.kind === 'all' || node.kind === 'any' ? node.of.map(look).find((found) => found !== undefined) : undefined;
  };
  return look(definition.where);
}
const countable: Exclude<Measure, 'share'>[] = ['visits', 'tickets', 'spend', 'ticketSpend', 'concessionSpend', 'films'];
function withBound(node: VisitsCondition, op: 'atLeast' | 'atMost' | 'exactly', value: number): VisitsCondition {
  return { ...node, op, value };
}

test('random definitions are valid, and between them use every registry entry', () => {
  const used = new Set<string>();
  for (const definition of fc.sample(definitions, { numRuns: 1_500, seed: 11 })) {
    expect(parse(definition).ok).toBe(true);
    for (const entry of registryEntriesOf(definition)) used.add(entry);
  }
  expect(allRegistryEntries().filter((entry) => !used.has(entry))).toEqual([]);
});

test('a condition and its negation are everyone, and have no one in common', () => {
  fc.assert(
    fc.property(definitions, days, ({ where }, asOf) => {
      const [yes, no] = [ids(where, asOf), ids({ kind: 'not', of: where }, asOf)];
      expect(yes.size + no.size).toBe(moviegoers.length);
      expect([...yes].some((id) => no.has(id))).toBe(false);
    }),
    { numRuns: 200 },
  );
});

test('a condition and itself are the condition', () => {
  fc.assert(
    fc.property(definitions, ({ where }) => {
      expect(ids({ kind: 'all', of: [where, where] })).toEqual(ids(where));
      expect(ids({ kind: 'any', of: [where, where] })).toEqual(ids(where));
    }),
    { numRuns: 150 },
  );
});

test('at least N shrinks as N grows', () => {
  fc.assert(
    fc.property(visitsConditions, fc.integer({ min: 1, max: 99 }), (node, bound) => {
      expect(isSubset(ids(withBound(node, 'atLeast', bound + 1)), ids(withBound(node, 'atLeast', bound)))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('exactly N is at least N without at least N + 1, but for share', () => {
  fc.assert(
    fc.property(
      visitsConditions,
      fc.constantFrom(...countable),
      fc.integer({ min: 0, max: 12 }),
      ({ where: _, ...node }, measure, bound) => {
        const counted = { ...node, measure };
        const more = ids(withBound(counted, 'atLeast', bound + 1));
        const expected = [...ids(withBound(counted, 'atLeast', bound))].filter((id) => !more.has(id));
        expect([...ids(withBound(counted, 'exactly', bound))]).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});

test('a wider window never shrinks an at-least, but for share', () => {
  fc.assert(
    fc.property(visitsConditions, fc.constantFrom(...countable), fc.integer({ min: 1, max: 700 }), (node, measure, days) => {
      const where = measure === 'films' ? undefined : node.where;
      const during = (count: number): VisitsCondition => {
        const { where: _, ...rest } = node;
        return {
          ...rest,
          ...(where === undefined ? {} : { where }),
          measure,
          op: 'atLeast',
          value: 2,
          during: { kind: 'last', count, unit: 'day' },
        };
      };
      expect(isSubset(ids(during(days)), ids(during(days + 90)))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
