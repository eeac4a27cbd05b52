import { expect, it } from 'vitest';
import { pastedValues, sameText } from './pasted.ts';

it.each([
  ['Texas\nCalifornia\r\n\r\n Ohio ', ['Texas', 'California', 'Ohio']],
  ['Texas\tCalifornia', ['Texas', 'California']],
  ['Texas; California', ['Texas', 'California']],
  ['US-TX, US-CA,US-TX', ['US-TX', 'US-CA']],
  ['"Plus One, Minus Gary"\n"Hush Acre"', ['Plus One, Minus Gary', 'Hush Acre']],
  ['Plus One, Minus Gary\nHush Acre', ['Plus One, Minus Gary', 'Hush Acre']],
  ['Texas', []],
  ['Texas,', []],
  ['', []],
])('takes %j for a list', (text, values) => {
  expect(pastedValues(text)).toEqual(values);
});

it('takes names for the same whatever their case and accents', () => {
  expect(sameText('Amélie ', 'AMELIE')).toBe(true);
  expect(sameText('Amelia', 'Amelie')).toBe(false);
});
