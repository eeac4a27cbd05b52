import type { AudienceQuestion } from '@marquee/core';
import { type Moviegoer, matches } from '@marquee/dsl';
import { allRegistryEntries, fixtureWorld, type NamedCase, namedCases, registryEntriesOf } from '@marquee/dsl/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openElasticsearch } from './elasticsearch-engine.ts';
import type { Engine } from './engine.ts';

const questionOf = ({ definition, asOf, segments }: NamedCase): AudienceQuestion => ({
  definition,
  asOf,
  resolve: (id) => (Object.hasOwn(segments, id) ? segments[id] : undefined),
});

describe('named cases on Elasticsearch', () => {
  const { moviegoers } = fixtureWorld();
  const ids = (found: readonly Moviegoer[]) => found.map((one) => one.id).sort();
  const asked: string[] = [];
  let engine: Engine;
  beforeAll(async () => {
    engine = await openElasticsearch(moviegoers);
  });
  afterAll(() => engine?.close());

  it.each(namedCases)('$name: finds whom the plain filter finds, and their complement when negated', async (one) => {
    const question = questionOf(one);
    const opposite: AudienceQuestion = { ...question, definition: { version: 1, where: { kind: 'not', of: one.definition.where } } };
    const wanted = ids(moviegoers.filter(one.expected));
    expect(ids(moviegoers.filter((moviegoer) => matches(one.definition, moviegoer, question)))).toEqual(wanted);
    expect(await engine.find([question, opposite])).toEqual([wanted, ids(moviegoers.filter((moviegoer) => !one.expected(moviegoer)))]);
    asked.push(...registryEntriesOf(one.definition));
  });

  it('asked the engine about every entry of every registry', () => {
    expect(allRegistryEntries().filter((entry) => !asked.includes(entry))).toEqual([]);
  });
});
