import { describe, expect, test } from 'vitest';
import { canonicalize, canonicalText, matcher, parse } from '../src/index.ts';
import { allRegistryEntries, fixtureWorld, namedCases, registryEntriesOf } from '../src/testing/index.ts';

const { moviegoers } = fixtureWorld();

describe('memory gives the answer that the plain filter of each named case gives', () => {
  test.each(namedCases)('$name', ({ definition, asOf, segments, expected }) => {
    const parsed = parse(definition);
    expect(parsed).toMatchObject({ ok: true });
    const context = { asOf, resolve: (id: string) => segments[id] };
    const found = (asked: typeof definition) => moviegoers.filter(matcher(asked, context)).map((one) => one.id);
    const ids = moviegoers.filter(expected).map((one) => one.id);
    expect(found(definition)).toEqual(ids);
    expect(found(canonicalize(definition))).toEqual(ids);
  });
});

test('every registry entry has a named case', () => {
  const covered = new Set(namedCases.flatMap(({ definition }) => [...registryEntriesOf(definition)]));
  expect(allRegistryEntries().filter((entry) => !covered.has(entry))).toEqual([]);
});

test('the fixture can tell right from wrong: few cases find no one or everyone', () => {
  const telling = namedCases.filter(({ expected }) => {
    const count = moviegoers.filter(expected).length;
    return count > 0 && count < moviegoers.length;
  });
  expect(telling.length).toBeGreaterThan(namedCases.length - 10);
});

test('case names are unique, and so are the canonical texts of most', () => {
  expect(new Set(namedCases.map((one) => one.name)).size).toBe(namedCases.length);
  expect(new Set(namedCases.map((one) => canonicalText(one.definition))).size).toBeGreaterThan(namedCases.length - 20);
});
