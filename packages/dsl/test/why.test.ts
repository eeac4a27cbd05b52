import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Definition, matches, describe as sentenceOf, type WhyNode, why } from '../src/index.ts';
import { arbitraryDefinition, fixtureAsOf, fixtureWorld } from '../src/testing/index.ts';
import { campaignIds, lookalikeIds, pools, segmentIds, segments } from './support/pools.ts';

const { moviegoers } = fixtureWorld();
const context = { asOf: fixtureAsOf, resolve: (id: string): Definition | undefined => segments[id] };
function someone(id: string) {
  const found = moviegoers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no ${id} in the fixture.`);
  return found;
}

test('each condition says its verdict and what decided it', () => {
  const definition: Definition = {
    version: 1,
    where: {
      kind: 'all',
      of: [
        { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 },
        {
          kind: 'visits',
          where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['thriller'] },
          during: { kind: 'last', count: 12, unit: 'month' },
          value: 2,
        },
        {
          kind: 'visits',
          where: { kind: 'visit', field: 'film', op: 'in', value: ['undertow'] },
          measure: 'share',
          op: 'between',
          value: [60, 70],
        },
        { kind: 'not', of: { kind: 'segment', id: 'seg_regulars', version: 1 } },
      ],
    },
  };
  const told = why(definition, someone('horrorRegular'), context);
  expect(told).toMatchObject({
    pointer: '/where',
    kind: 'all',
    matched: false,
    children: [
      { pointer: '/where/of/0', kind: 'attribute', matched: true, sentence: 'are aged 18 or over', field: 'age', held: 25 },
      {
        pointer: '/where/of/1',
        kind: 'visits',
        matched: false,
        measured: { amount: 1, per: 1, unit: 'visits' },
        bound: { from: 2 },
        visits: [2],
        visitsInWindow: 3,
      },
      {
        pointer: '/where/of/2',
        kind: 'visits',
        matched: true,
        measured: { amount: 200, per: 3, unit: 'percent' },
        bound: { from: 60, to: 70 },
        visits: [0, 1],
        visitsInWindow: 3,
      },
      {
        pointer: '/where/of/3',
        kind: 'not',
        matched: false,
        children: [
          {
            pointer: '/where/of/3/of',
            kind: 'segment',
            matched: true,
            segment: { id: 'seg_regulars', version: 1 },
            children: [
              {
                pointer: '/where',
                kind: 'any',
                matched: true,
                children: [
                  { kind: 'visits', visits: [0, 1, 2] },
                  { kind: 'segment', children: [{ kind: 'attribute', held: 'female' }] },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test('a share without a visit in the window is not there', () => {
  const definition: Definition = { version: 1, where: { kind: 'visits', measure: 'share', op: 'atMost', value: 100 } };
  expect(why(definition, someone('neverCame'), context)).toMatchObject({ matched: false, measured: null, visits: [], visitsInWindow: 0 });
});

test('the root verdict is what matches says, and each group’s verdict follows from its children', () => {
  const consistent = (node: WhyNode): boolean => {
    const verdicts = node.children.map((child) => child.matched);
    const follows = {
      all: verdicts.every(Boolean),
      any: verdicts.some(Boolean),
      not: verdicts[0] === false,
      segment: verdicts[0] === true,
      attribute: node.matched,
      campaign: node.matched,
      lookalike: node.matched,
      visits: node.matched,
    };
    return follows[node.kind] === node.matched && node.children.every(consistent);
  };
  const definitions = arbitraryDefinition(fc, {
    values: pools,
    segments: segmentIds,
    campaigns: campaignIds,
    lookalikes: lookalikeIds,
    asOf: fixtureAsOf,
  });
  fc.assert(
    fc.property(definitions, fc.constantFrom(...moviegoers), (definition, moviegoer) => {
      const told = why(definition, moviegoer, context);
      expect(told.matched).toBe(matches(definition, moviegoer, context));
      expect(consistent(told)).toBe(true);
      expect(sentenceOf(definition)).toBe(`Moviegoers who ${told.sentence}.`);
    }),
    { numRuns: 400 },
  );
});
