import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Condition, describeCondition, describeParts, type FieldName, describe as sentenceOf } from '../src/index.ts';
import { arbitraryDefinition, namedCases } from '../src/testing/index.ts';
import { campaignIds, lookalikeIds, pools, segmentIds } from './support/pools.ts';

const names: Partial<Record<FieldName, Record<string, string>>> = {
  region: { 'US-CA': 'California', 'US-TX': 'Texas', 'US-NY': 'New York', 'US-FL': 'Florida' },
  film: { undertow: 'Undertow Parish', thirteenth: 'Thirteenth Usher' },
};
const options = {
  label: (field: FieldName, value: string) => names[field]?.[value],
  campaignName: (id: string) => (id === 'cmp_hush' ? 'Hush Acre, opening' : undefined),
  segmentName: (id: string) => (id === 'seg_presale' ? 'Hush Acre presale buyers' : undefined),
};
const lastMonths = (count: number) => ({ kind: 'last', count, unit: 'month' }) as const;
const example: Condition = {
  kind: 'all',
  of: [
    { kind: 'attribute', field: 'age', op: 'atLeast', value: 18 },
    { kind: 'attribute', field: 'region', op: 'in', value: ['US-TX', 'US-CA', 'US-NY', 'US-FL'] },
    {
      kind: 'any',
      of: [
        {
          kind: 'visits',
          where: {
            kind: 'all',
            of: [
              { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror', 'thriller'] },
              { kind: 'visit', field: 'daypart', op: 'in', value: ['late', 'evening'] },
            ],
          },
          during: lastMonths(12),
          value: 3,
        },
        {
          kind: 'visits',
          where: { kind: 'visit', field: 'film.genre', op: 'anyOf', value: ['horror'] },
          during: lastMonths(12),
          measure: 'share',
          value: 40,
        },
        {
          kind: 'visits',
          where: {
            kind: 'all',
            of: [
              { kind: 'visit', field: 'film', op: 'in', value: ['undertow', 'thirteenth'] },
              { kind: 'visit', field: 'runDay', op: 'between', value: [-1, 2] },
            ],
          },
        },
      ],
    },
    {
      kind: 'not',
      of: {
        kind: 'any',
        of: [
          { kind: 'segment', id: 'seg_presale', version: 3 },
          { kind: 'visits', during: lastMonths(6), op: 'exactly', value: 0 },
        ],
      },
    },
  ],
};

test('the sentence of the builder’s picture', () => {
  expect(sentenceOf({ version: 1, where: example }, options)).toBe(
    'Moviegoers who are aged 18 or over; live in Texas, California, New York or Florida; ' +
      'and either made at least 3 visits in the last 12 months, each to a horror or thriller film at a late or evening session, ' +
      'or made at least 40% of their visits in the last 12 months to a horror film, ' +
      'or made at least one visit to Undertow Parish or Thirteenth Usher in its opening weekend (run day −1 to 2); ' +
      'but are not in segment Hush Acre presale buyers, version 3 and made at least one visit in the last 6 months.',
  );
});

test('short names for the waterfall', () => {
  const [age, region, group, exclusion] = example.kind === 'all' ? example.of : [];
  const title = (node: Condition | undefined) => node && describeCondition(node, options);
  expect(title(age)).toBe('Aged 18 or over');
  expect(title(region)).toBe('Live in Texas, California or 2 more');
  expect(title(group)).toBe('Match any of three');
  expect(title(exclusion)).toBe('But not any of two');
  expect(title(group?.kind === 'any' ? group.of[0] : undefined)).toBe(
    'At least 3 visits in the last 12 months, each to a horror or thriller film at a late or evening session',
  );
  expect(title({ kind: 'segment', id: 'seg_presale' })).toBe('In segment Hush Acre presale buyers');
});

test('a campaign reads by its group and what happened, and its opposite leaves nobody out', () => {
  const campaign = (group: 'target' | 'control' | 'any', event?: 'opened' | 'bounced') =>
    ({ kind: 'campaign', id: 'cmp_hush', group, ...(event === undefined ? {} : { event }) }) as const;
  const sentence = (where: Condition) => sentenceOf({ version: 1, where }, options);
  const title = (node: Condition) => describeCondition(node, options);
  expect(sentence(campaign('target'))).toBe('Moviegoers who were in the target group of campaign “Hush Acre, opening”.');
  expect(sentence(campaign('any', 'opened'))).toBe('Moviegoers who were in campaign “Hush Acre, opening” and opened its message.');
  expect(sentence({ kind: 'not', of: campaign('control') })).toBe(
    'Moviegoers who were not in the control group of campaign “Hush Acre, opening”.',
  );
  expect(sentence({ kind: 'not', of: campaign('target', 'bounced') })).toBe(
    'Moviegoers who are not among those in the target group of campaign “Hush Acre, opening” who could not be reached by it.',
  );
  expect(sentence({ kind: 'campaign', id: 'cmp_1', group: 'any' })).toBe('Moviegoers who were in campaign cmp_1.');
  expect(title(campaign('any'))).toBe('In campaign “Hush Acre, opening”');
  expect(title({ kind: 'not', of: campaign('target') })).toBe('But not in the target group of campaign “Hush Acre, opening”');
});

test('strong pieces are the values, and every piece points at its condition', () => {
  const parts = describeParts({ version: 1, where: example }, options);
  expect(parts.map((part) => part.text).join('')).toBe(sentenceOf({ version: 1, where: example }, options));
  expect(
    parts
      .filter((part) => part.strong)
      .slice(0, 4)
      .map(({ text, pointer }) => [text, pointer]),
  ).toEqual([
    ['18 or over', '/where/of/0'],
    ['Texas, California, New York or Florida', '/where/of/1'],
    ['at least 3', '/where/of/2/of/0'],
    ['last 12 months', '/where/of/2/of/0'],
  ]);
});

test('sentences of the named cases', async () => {
  const lines = namedCases.map(
    ({ name, definition }) => `${name}\n  ${sentenceOf(definition, options)}\n  ${describeCondition(definition.where, options)}`,
  );
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('__golden__/sentences.txt');
});

test('every definition has a sentence: no gap, no double space, nothing unsaid', () => {
  fc.assert(
    fc.property(
      arbitraryDefinition(fc, { values: pools, segments: segmentIds, campaigns: campaignIds, lookalikes: lookalikeIds }),
      (definition) => {
        const sentence = sentenceOf(definition);
        expect(sentence).toMatch(/^Moviegoers who \S.*\S\.$/);
        expect(sentence).not.toMatch(/undefined|NaN|\[object| {2}| [,;.](?!\d)/);
      },
    ),
    { numRuns: 500 },
  );
});
