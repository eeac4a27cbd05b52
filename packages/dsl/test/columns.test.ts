import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Definition, matcher } from '../src/index.ts';
import { hasBit } from '../src/targets/columns/bits.ts';
import { pickAll, startPicking } from '../src/targets/columns/compile.ts';
import { columnsOf } from '../src/targets/columns/from-moviegoers.ts';
import { arbitraryDefinition, fixtureAsOf, fixtureWorld, namedCases } from '../src/testing/index.ts';
import { campaignIds, lookalikeIds, pools, segmentIds, segments } from './support/pools.ts';

const { moviegoers } = fixtureWorld();
const columns = columnsOf(moviegoers);
const resolve = (id: string): Definition | undefined => segments[id];
const definitions = arbitraryDefinition(fc, {
  values: pools,
  segments: segmentIds,
  campaigns: campaignIds,
  lookalikes: lookalikeIds,
  asOf: fixtureAsOf,
});
const days = fc.constantFrom(fixtureAsOf, fixtureAsOf - 1, fixtureAsOf - 400, fixtureAsOf + 9);

function found({ where }: Definition, asOf: number): readonly string[] {
  const bits = pickAll(columns, where, { asOf, resolve });
  return moviegoers.filter((_, row) => hasBit(bits, row)).map(({ id }) => id);
}
const plain = (definition: Definition, asOf: number) => moviegoers.filter(matcher(definition, { asOf, resolve })).map(({ id }) => id);

test('columns find whom memory finds', () => {
  fc.assert(
    fc.property(definitions, days, (definition, asOf) => {
      expect(found(definition, asOf)).toEqual(plain(definition, asOf));
    }),
    { numRuns: 2_000, seed: 17 },
  );
});

test('some moviegoers are found as they are among all', () => {
  const some = fc.tuple(fc.integer({ min: 0, max: moviegoers.length }), fc.integer({ min: 0, max: moviegoers.length }));
  fc.assert(
    fc.property(definitions, some, (definition, [one, other]) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const bits = startPicking(columns, { asOf: fixtureAsOf, resolve })(definition.where)(from, to);
      const all = pickAll(columns, definition.where, { asOf: fixtureAsOf, resolve });
      for (let row = from; row < to; row += 1) expect(hasBit(bits, row - from)).toBe(hasBit(all, row));
    }),
    { numRuns: 300 },
  );
});

test.each(namedCases.map((one) => [one.name, one] as const))('columns find whom a plain filter finds: %s', (_, one) => {
  const bits = pickAll(columns, one.definition.where, { asOf: one.asOf, resolve: (id) => one.segments[id] });
  expect(moviegoers.filter((__, row) => hasBit(bits, row)).map(({ id }) => id)).toEqual(
    moviegoers.filter(one.expected).map(({ id }) => id),
  );
});

test('what leaves share is of the moviegoers at hand, however many of them there are', () => {
  // More than two blocks of visits, each as long as the others; those who saw the film are in every other of them.
  const many = 9_000;
  const [one] = moviegoers.filter(({ visits }) => visits.length > 0);
  const [visit] = one?.visits ?? [];
  if (!one || !visit) throw new Error('Somebody came.');
  const sawIt = (row: number) => (row >> 11) % 2 === 0;
  const visits = (film: string) => Array.from({ length: 16 }, (_, at) => ({ ...visit, film, businessDay: fixtureAsOf - at }));
  const rows = Array.from({ length: many }, (_, row) => ({ ...one, id: String(row), visits: visits(sawIt(row) ? 'saw' : 'other') }));
  const seen = (value: number) =>
    ({
      kind: 'visits',
      where: { kind: 'visit', field: 'film', op: 'in', value: ['saw'] },
      during: { kind: 'last', count: 8, unit: 'day' },
      op: 'atLeast',
      value,
    }) as const;
  const bits = pickAll(
    columnsOf(rows),
    { kind: 'all', of: [seen(1), seen(8), { kind: 'not', of: seen(9) }] },
    { asOf: fixtureAsOf, resolve },
  );
  for (let row = 0; row < many; row += 1) expect(hasBit(bits, row)).toBe(sawIt(row));
});
