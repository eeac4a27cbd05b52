import type { Issue } from '@marquee/dsl';
import { expect, it } from 'vitest';
import { needsText } from './needs.ts';

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
