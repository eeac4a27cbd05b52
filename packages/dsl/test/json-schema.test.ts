import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalize, jsonSchema } from '../src/index.ts';
import { arbitraryDefinition, invalidCases, namedCases } from '../src/testing/index.ts';
import { campaignIds, lookalikeIds, pools, segmentIds } from './support/pools.ts';

const accepts = new Ajv2020({ strict: true, strictRequired: false }).compile(jsonSchema());

test('the committed schema is the generated one: `npm run schema` in this package writes it', () => {
  const committed: unknown = JSON.parse(readFileSync(new URL('../audience-language.schema.json', import.meta.url), 'utf8'));
  expect(committed).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
});

test('the schema accepts every random definition, as written and canonical', () => {
  fc.assert(
    fc.property(
      arbitraryDefinition(fc, { values: pools, segments: segmentIds, campaigns: campaignIds, lookalikes: lookalikeIds }),
      (definition) => {
        expect(accepts(JSON.parse(JSON.stringify(definition)))).toBe(true);
        expect(accepts(JSON.parse(JSON.stringify(canonicalize(definition))))).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

describe('the schema accepts each named case', () => {
  test.each(namedCases)('$name', ({ definition, name }) => {
    // A list of a fixed vocabulary is exact in the schema; `parse` also takes values with spaces around them.
    if (!name.includes('trimmed')) expect(accepts(definition)).toBe(true);
  });
});

describe('the schema refuses each structurally bad case', () => {
  test.each(invalidCases.filter((one) => one.structural))('$name', ({ input }) => {
    expect(accepts(input)).toBe(false);
  });
});
