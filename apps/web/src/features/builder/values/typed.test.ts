import { expect, it } from 'vitest';
import { readNumber, typedText, writtenNumber } from './typed.ts';

it('keeps what cannot be read as it was typed', () => {
  for (const typed of ['2.5', 'abc', '1e3', '--4', '12 or so', '9999999999999']) expect(readNumber(typed, null)).toBe(typed);
  for (const typed of ['12.505', 'abc', '-4', '1.2.3']) expect(readNumber(typed, 'USD')).toBe(typed);
});

it('reads whole numbers and amounts, and tells an empty box from both', () => {
  expect(readNumber(' 1,200 ', null)).toBe(1200);
  expect(readNumber('−3', null)).toBe(-3);
  expect(readNumber('$12.5', 'USD')).toBe(1250);
  expect(readNumber('  ', null)).toBeUndefined();
});

it('writes into the box what it read from it', () => {
  for (const typed of ['2.5', 'abc', '12', '']) expect(writtenNumber(readNumber(typed, null), false)).toBe(typed);
  expect(writtenNumber(1250, true)).toBe('12.50');
  // A fraction of a cent, as only the JSON tab can say it.
  expect(writtenNumber(12.5, true)).toBe('12.5');
  expect(writtenNumber(null, false)).toBe('');
});

it('shows in the row what was typed', () => {
  expect(typedText('abc')).toBe('“abc”');
  expect(typedText([18, 'abc'])).toBe('18 to “abc”');
  expect(typedText([null, '2.5'])).toBe('… to “2.5”');
  expect(typedText(18)).toBeNull();
  expect(typedText([18, null])).toBeNull();
});
