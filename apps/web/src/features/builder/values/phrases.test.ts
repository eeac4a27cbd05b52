import { measures } from '@marquee/dsl';
import { expect, it } from 'vitest';
import { dayText, fieldLabel, isMeasure, isMeasureOperator, measureChoices } from './phrases.ts';

it('says a day as people read it, and what is none as it stands', () => {
  expect(dayText('2026-01-05')).toBe('5 Jan 2026');
  expect(dayText('2026-13-05')).toBe('2026-13-05');
});

it('has a choice for every measure of the language, in its unit', () => {
  expect(Object.keys(measureChoices)).toEqual(expect.arrayContaining(Object.keys(measures)));
  for (const [name, { unit }] of Object.entries(measureChoices)) expect(isMeasure(name) && measures[name].unit, name).toBe(unit);
  expect([isMeasure('loyalty'), isMeasureOperator('atLeast'), isMeasureOperator('about')]).toEqual([false, true, false]);
});

it('names a field, and a name that is none', () => {
  expect([fieldLabel('tier'), fieldLabel('shoeSize'), fieldLabel(undefined)]).toEqual(['loyalty tier', 'shoeSize', 'a field']);
});
