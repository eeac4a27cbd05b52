import { expect, it } from 'vitest';
import { readDay } from './read-day.ts';

const today = '2026-11-18';

it.each([
  ['2026-01-05', '2026-01-05'],
  [' 2026-1-5 ', '2026-01-05'],
  ['2026/01/05', '2026-01-05'],
  ['5 Jan 2026', '2026-01-05'],
  ['5 january 2026', '2026-01-05'],
  ['5th January, 2026', '2026-01-05'],
  ['Jan 5, 2026', '2026-01-05'],
  ['January 5 2026', '2026-01-05'],
  ['5-Jan-2026', '2026-01-05'],
  ['1 Sept 2025', '2025-09-01'],
  ['29 feb 2024', '2024-02-29'],
  ['today', '2026-11-18'],
  ['Yesterday', '2026-11-17'],
  ['30 days ago', '2026-10-19'],
  ['2 weeks ago', '2026-11-04'],
  ['a month ago', '2026-10-18'],
  ['1 year ago', '2025-11-18'],
])('reads “%s”', (typed, meant) => {
  expect(readDay(typed, today)).toBe(meant);
});

it('takes a day without its year for the latest one that has been', () => {
  expect(readDay('5 Jan', today)).toBe('2026-01-05');
  expect(readDay('Dec 24', today)).toBe('2025-12-24');
  expect(readDay('29 Feb', today)).toBe('2024-02-29');
  expect(readDay('18 Nov', today)).toBe(today);
});

it.each([
  '',
  'abc',
  '5',
  '5/1/2026',
  '1.5.2026',
  '31 Feb 2026',
  '30 Jan 26',
  '5 Janet 2026',
  'ma 5',
  '99 days',
  '2026-13-01',
  'constructor 5',
])('does not guess what “%s” means', (typed) => {
  expect(readDay(typed, today)).toBeNull();
});
