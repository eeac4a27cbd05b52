import { describe, expect, it } from 'vitest';
import { type Condition, coarseIssues, type Definition } from '../src/index.ts';

const definition = (where: Condition): Definition => ({ version: 1, where });
const joined = (op: string, value: unknown) => ({ kind: 'attribute', field: 'joinedOn', op, value }) as Condition;
const issuesOf = (where: Condition, segments: Readonly<Record<string, Definition>> = {}) =>
  coarseIssues(definition(where), (id) => segments[id], { currency: 'EUR', segmentName: (id) => `Named ${id}` });

describe('what is asked too finely of people of other organisations', () => {
  it.each<readonly [string, Condition]>([
    ['from the first of a month', joined('onOrAfter', '2024-03-01')],
    ['to the last of a month', joined('onOrBefore', '2024-02-29')],
    ['whole months', joined('between', ['2023-12-01', '2024-01-31'])],
    ['within months', joined('within', { kind: 'last', count: 3, unit: 'month' })],
    ['known', joined('known', undefined)],
    ['an age', { kind: 'attribute', field: 'age', op: 'exactly', value: 33 }],
    ['money in fives', { kind: 'visits', measure: 'spend', op: 'between', value: [500, 12_000] }],
    ['visits, however many', { kind: 'visits', measure: 'visits', op: 'exactly', value: 7 }],
    ['a visit’s spend in fives', { kind: 'visits', where: { kind: 'visit', field: 'spend', op: 'atLeast', value: 1_500 } }],
    ['a visit’s tickets', { kind: 'visits', where: { kind: 'visit', field: 'tickets', op: 'exactly', value: 3 } }],
  ])('is not %s', (_, where) => {
    expect(issuesOf(where)).toEqual([]);
  });

  it.each<readonly [string, Condition, string, string]>([
    ['a day', joined('onOrAfter', '2024-03-02'), '/where/value', '1 Mar 2024 or 1 Apr 2024'],
    ['the first as an end', joined('onOrBefore', '2024-03-01'), '/where/value', '29 Feb 2024 or 31 Mar 2024'],
    ['one end', joined('between', ['2024-03-01', '2024-03-30']), '/where/value/1', '29 Feb 2024 or 31 Mar 2024'],
    ['the other end', joined('between', ['2024-02-29', '2024-03-31']), '/where/value/0', '1 Feb 2024 or 1 Mar 2024'],
    ['weeks', joined('within', { kind: 'last', count: 10, unit: 'week' }), '/where/value/unit', 'whole months or years'],
    ['cents', { kind: 'visits', measure: 'concessionSpend', value: 1_234 }, '/where/value', '€10 or €15'],
    ['an amount to the cent', { kind: 'visits', measure: 'ticketSpend', op: 'between', value: [500, 999] }, '/where/value/1', '€5 or €10'],
    [
      'a visit’s spend',
      { kind: 'visits', where: { kind: 'visit', field: 'ticketSpend', op: 'atMost', value: 4_999 } },
      '/where/where/value',
      '€45 or €50',
    ],
  ])('is %s', (_, where, path, choices) => {
    const issues = issuesOf(where);
    expect(issues).toMatchObject([{ severity: 'error', code: 'too_fine', path }]);
    expect(issues[0]?.message).toContain(choices);
  });

  it('is a segment that does, through others too, at the reference', () => {
    const segments = {
      fine: definition(joined('onOrAfter', '2024-03-02')),
      outer: definition({ kind: 'not', of: { kind: 'segment', id: 'fine' } }),
      coarse: definition(joined('onOrAfter', '2024-03-01')),
    };
    const where: Condition = { kind: 'any', of: ['coarse', 'outer', 'fine'].map((id) => ({ kind: 'segment', id })) };
    expect(issuesOf(where, segments).map(({ path, code, params }) => [path, code, params.id])).toEqual([
      ['/where/of/1/id', 'too_fine', 'outer'],
      ['/where/of/2/id', 'too_fine', 'fine'],
    ]);
    expect(issuesOf(where, segments)[0]?.message).toContain('“Named outer”');
  });

  it('is each of several at once', () => {
    const where: Condition = { kind: 'all', of: [joined('onOrAfter', '2024-03-02'), joined('between', ['2024-01-02', '2024-01-03'])] };
    expect(issuesOf(where).map(({ path }) => path)).toEqual(['/where/of/0/value', '/where/of/1/value/0', '/where/of/1/value/1']);
  });
});
