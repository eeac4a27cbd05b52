import { expect, it } from 'vitest';
import { rowParts, rowText } from './row-parts.ts';

it('marks the cell that the refusal names, and not a part of another', () => {
  const parts = rowParts('t04171,m1,0417,x', 'The exhibitor has no site with code "0417".');
  expect(parts.map(({ text, fault }) => (fault ? `[${text}]` : text)).join('')).toBe('t04171,m1,[0417],x');
});

it('marks nothing that does not stand there, and loses nothing of the row', () => {
  expect(rowParts('a,b', 'status "void" is neither sold nor refunded.')).toEqual([{ at: 0, text: 'a,b', fault: false }]);
  expect(rowParts('a,b', 'It has too many cells.').map(({ text }) => text)).toEqual(['a,b']);
});

it('reads the bytes of a row as UTF-8', () => {
  expect(rowText(btoa(String.fromCharCode(...new TextEncoder().encode('kinó,1'))))).toBe('kinó,1');
});
