import { compileDuckdb, type Definition, type SegmentResolver } from '@marquee/dsl';
import { arbitraryDefinition } from '@marquee/dsl/testing';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { asOf } from '../support/asking.ts';
import { openColumns } from './columns-engine.ts';
import { openDuckdb } from './engine.ts';
import { lawsSuite } from './laws.suite.ts';
import { resolve } from './segments.ts';
import { options } from './world.ts';

lawsSuite('DuckDB', openDuckdb);
lawsSuite('columns', openColumns);

it('another literal never changes the structure of the query compiled for DuckDB', () => {
  fc.assert(
    fc.property(arbitraryDefinition(fc, options), (definition) => {
      // In the segments too: a leaf that is also in one, and so is compiled once, must still be so.
      const others: SegmentResolver = (id, version) => otherLiterals(resolve(id, version));
      expect(structure(otherLiterals(definition), others)).toEqual(structure(definition, resolve));
    }),
    { numRuns: 500 },
  );
});

function structure(definition: Definition, resolve: SegmentResolver) {
  const { tables, leaves, expressions } = compileDuckdb(definition, { asOf, resolve });
  return { tables, leaves, expressions: [...expressions] };
}

/** The same tree with other texts, so that two equal leaves stay equal and two different ones different. */
function otherLiterals<T>(node: T): T {
  return JSON.parse(JSON.stringify(node), (key, value) =>
    key === 'value' && isTexts(value) ? value.map((text) => `${text}'; --`) : value,
  );
}
function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string' && !/^\d{4}-\d\d-\d\d$/.test(one));
}
