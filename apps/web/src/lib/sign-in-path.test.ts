import { expect, it } from 'vitest';
import { safeNext } from './sign-in-path.ts';

it('leads back to addresses of this site', () => {
  expect(safeNext('/segments/seg_1?tab=json#rows')).toBe('/segments/seg_1?tab=json#rows');
  expect(safeNext('/segments?q=%C3%A9t%C3%A9')).toBe('/segments?q=%C3%A9t%C3%A9');
  expect(safeNext('/segments?q=été')).toBe('/segments?q=%C3%A9t%C3%A9');
});

it.each([
  ['another site', 'https://elsewhere.example'],
  ['another site without a scheme', '//elsewhere.example'],
  ['a backslash, which browsers take for a slash', '/\\elsewhere.example'],
  ['a tab, which browsers drop', '/\t/elsewhere.example/'],
  ['line ends, which browsers drop and headers refuse', '/\r\n/elsewhere.example'],
  ['a line end within', '/segments\r\nlocation: https://elsewhere.example'],
  ['two slashes once dots are taken out', '/.//elsewhere.example'],
  ['two slashes once steps up are taken out', '/segments/..//elsewhere.example'],
  ['a host that cannot be read', '//[::1'],
  ['NUL', '/\u0000/elsewhere.example'],
  ['a script', 'javascript:alert(1)'],
  ['the sign-in page itself', '/sign-in?next=/segments'],
  ['nothing', ''],
  ['nothing at all', null],
])('leads to the segments for %s', (_, next) => {
  expect(safeNext(next)).toBe('/segments');
});
