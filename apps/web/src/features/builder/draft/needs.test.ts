import type { Issue } from '@marquee/dsl';
import { expect, it } from 'vitest';
import { issuesOf } from './issues-of.ts';
import type { Json } from './json.ts';
import { needsText } from './needs.ts';
import { isUnfinished } from './row-issues.ts';

const issue = (path: string, code: Issue['code'], property?: string): Issue => ({
  severity: 'error',
  code,
  path,
  message: '',
  params: property === undefined ? {} : { property },
});

it('says what a row still needs, in words', () => {
  const spend = { version: 1, where: { kind: 'visits', measure: 'concessionSpend', value: null, during: { kind: 'between' } } };
  expect(needsText([issue('/where/value', 'wrong_type')], spend)).toBe('Unfinished: needs an amount.');
  expect(needsText([issue('/where/value', 'wrong_type'), issue('/where/during', 'missing_property', 'from')], spend)).toBe(
    'Unfinished: needs an amount and a first day.',
  );
  expect(needsText([issue('/where', 'empty_group')], { version: 1, where: { kind: 'any', of: [] } })).toBe(
    'Unfinished: needs a condition.',
  );
});

it('asks for the field first', () => {
  expect(
    needsText([issue('/where', 'missing_property', 'field'), issue('/where', 'missing_property', 'op')], {
      version: 1,
      where: { kind: 'attribute' },
    }),
  ).toBe('Unfinished: needs a field.');
});

it('keeps a row unfinished with what was typed in the place of a number or a day, and says what it is', () => {
  const of = (value: Json, field = 'age', op = 'atLeast') => ({ version: 1, where: { kind: 'attribute', field, op, value } }) as const;
  const needs = (document: Json) => {
    const [issue, ...more] = issuesOf(document, new Map());
    if (issue === undefined || more.length > 0) throw new Error('One issue is expected.');
    return isUnfinished(issue, document) ? needsText([issue], document) : 'wrong';
  };
  expect(needs(of('2.5'))).toBe('Unfinished: needs a whole number in place of “2.5”.');
  expect(needs(of([18, 'abc'], 'age', 'between'))).toBe('Unfinished: needs a whole number in place of “abc”.');
  expect(needs(of('soon', 'joinedOn', 'onOrAfter'))).toBe('Unfinished: needs a day in place of “soon”.');
  const last = { kind: 'visits', during: { kind: 'last', count: 'a dozen', unit: 'month' } };
  expect(needs({ version: 1, where: last })).toBe('Unfinished: needs a whole number in place of “a dozen”.');
  // What only the JSON tab can say is wrong, not unfinished.
  expect(needs(of(2.5))).toBe('wrong');
  expect(needs(of('2026-02-30', 'joinedOn', 'onOrAfter'))).toBe('wrong');
  expect(needs({ ...of(18), version: '1' })).toBe('wrong');
});
