import { describe, expect, test } from 'vitest';
import {
  sharesOf,
  textAt,
  withAnotherVariant,
  withContent,
  withLanguage,
  withMoved,
  withNewBlock,
  withoutLanguage,
  withoutVariant,
  withVariable,
  withWeight,
} from './edit.ts';
import { isWithin, toldAt, viewOf } from './issues.ts';
import { startMessage } from './start.ts';
import { placeWords } from './words.ts';

const message = startMessage(['email', 'sms'], 'en-US');
const names = ['A', 'B', 'C', 'D', 'E'] as const;
const issue = (path: string, severity: 'error' | 'warning' = 'error') => ({ path, severity, message: `Of ${path}.` });

test('content is changed where it is in sight, and nowhere else', () => {
  const two = withLanguage(withAnotherVariant(message, names), 'de');
  const changed = withContent(two, { variant: 1, language: 1, channel: 'sms' }, { text: 'Jetzt' });
  expect(textAt(changed, { variant: 1, language: 1 })?.sms).toEqual({ text: 'Jetzt' });
  expect(textAt(changed, { variant: 1, language: 0 })).toBe(textAt(two, { variant: 1, language: 0 }));
  expect(changed.variants[0]).toBe(two.variants[0]);
  const taken = withContent(changed, { variant: 1, language: 1, channel: 'sms' }, undefined);
  expect(Object.keys(textAt(taken, { variant: 1, language: 1 }) ?? {})).not.toContain('sms');
});

test('variants take the letters that are free, and one stays', () => {
  const three = withAnotherVariant(withAnotherVariant(message, names), names);
  expect(three.variants.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
  const two = withoutVariant(three, 1);
  expect(two.variants.map(({ name }) => name)).toEqual(['A', 'C']);
  expect(withAnotherVariant(two, names).variants.map(({ name }) => name)).toEqual(['A', 'C', 'B']);
  expect(withoutVariant(message, 0)).toBe(message);
  const five = withAnotherVariant(withAnotherVariant(three, names), names);
  expect(withAnotherVariant(five, names)).toBe(five);
});

test('weights are whole and shares follow from them', () => {
  const two = withAnotherVariant(message, names);
  expect(sharesOf(two)).toEqual([50, 50]);
  expect(sharesOf(withWeight(two, 1, 3))).toEqual([25, 75]);
  expect(withWeight(two, 1, 0).variants[1]?.weight).toBe(1);
  expect(withWeight(two, 1, Number.NaN)).toBe(two);
});

test('a language is in every variant or in none, and one stays', () => {
  const german = withLanguage(withAnotherVariant(message, names), 'de');
  expect(german.variants.map(({ languages }) => languages.map(({ language }) => language))).toEqual([
    ['en-US', 'de'],
    ['en-US', 'de'],
  ]);
  expect(withLanguage(german, 'de')).toEqual(german);
  expect(withoutLanguage(german, 'de')).toEqual(withAnotherVariant(message, names));
  expect(withoutLanguage(message, 'en-US')).toEqual(message);
});

test('blocks move, and no further than the ends; new ones stand above the way to unsubscribe', () => {
  const blocks = message.variants[0]?.languages[0]?.email?.blocks ?? [];
  const kinds = (list: typeof blocks) => list.map(({ kind }) => kind);
  expect(kinds(blocks)).toEqual(['text', 'button', 'unsubscribe']);
  expect(kinds(withMoved(blocks, 0, 1))).toEqual(['button', 'text', 'unsubscribe']);
  expect(withMoved(blocks, 0, -1)).toEqual(blocks);
  expect(withMoved(blocks, 2, 1)).toEqual(blocks);
  expect(kinds(withNewBlock(blocks, 'image'))).toEqual(['text', 'button', 'image', 'unsubscribe']);
  expect(kinds(withNewBlock(blocks.slice(0, 2), 'unsubscribe'))).toEqual(['text', 'button', 'unsubscribe']);
});

describe('a variable', () => {
  const firstName = { name: 'firstName', by: 'exhibitor', fallback: 'there' } as const;

  test('takes the place of what is selected, with its fallback to be written over', () => {
    const { text, selected } = withVariable('Dear NAME, hi', { start: 5, end: 9 }, firstName);
    expect(text).toBe('Dear {{firstName|there}}, hi');
    expect(text.slice(selected.start, selected.end)).toBe('there');
  });

  test('of the product needs none: writing goes on after it', () => {
    const { text, selected } = withVariable('See ', { start: 4, end: 4 }, { name: 'film', by: 'product', fallback: '' });
    expect(text).toBe('See {{film}}');
    expect(selected).toEqual({ start: 12, end: 12 });
  });
});

test('what is said of a place is not said of those within it', () => {
  const issues = [issue('/a'), issue('/a/b'), issue('/a', 'warning'), issue('/ab')];
  expect(toldAt(issues, '/a')).toEqual({ error: 'Of /a.', warning: 'Of /a.' });
  expect(toldAt(issues, '/c')).toEqual({});
  expect(issues.filter((one) => isWithin(one, '/a'))).toHaveLength(3);
});

test('an issue leads to what has to be in sight', () => {
  const two = withLanguage(withAnotherVariant(message, names), 'de');
  const view = viewOf(issue('/variants/1/languages/1/sms/text'), two);
  expect(view).toEqual({ variant: 1, language: 1, channel: 'sms' });
  expect(view && placeWords(two, view)).toBe('Variant B, German, SMS');
  expect(placeWords(message, { variant: 0, language: 0, channel: 'email' })).toBe('Email');
  expect(viewOf(issue('/variants/1/languages'), two)).toBeNull();
  expect(viewOf(issue('/variants/7/languages/0/sms'), two)).toBeNull();
});
