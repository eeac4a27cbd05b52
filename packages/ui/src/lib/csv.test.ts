import { expect, it } from 'vitest';
import { toCsv } from './csv.ts';

it('quotes what RFC 4180 asks to quote, and leaves the rest', () => {
  expect(
    toCsv(
      ['film', 'share'],
      [
        ['Plus One, Minus Gary', 8.6],
        ['The "Last" Reel', null],
      ],
    ),
  ).toBe('film,share\r\n"Plus One, Minus Gary",8.6\r\n"The ""Last"" Reel",\r\n');
});

it('never lets a spreadsheet run a label as a formula', () => {
  expect(toCsv(['label'], [['=HYPERLINK("x")'], ['+1'], ['@a']])).toBe('label\r\n"\'=HYPERLINK(""x"")"\r\n\'+1\r\n\'@a\r\n');
  expect(toCsv(['change'], [[-4]])).toBe('change\r\n-4\r\n');
});
