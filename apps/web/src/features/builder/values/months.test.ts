import { expect, it } from 'vitest';
import { edgeOf, monthText, readMonth } from './months.ts';

const today = '2026-11-18';

it.each([
  ['Jan 2026', '2026-01-01'],
  [' january, 2026 ', '2026-01-01'],
  ['Sept 2025', '2025-09-01'],
  ['2026-01', '2026-01-01'],
  ['2026/3', '2026-03-01'],
  ['1/2026', '2026-01-01'],
  ['Dec', '2025-12-01'],
  ['november', '2026-11-01'],
  ['this month', '2026-11-01'],
  ['last month', '2026-10-01'],
  ['2 years ago', '2024-11-01'],
  ['5 Jan 2026', '2026-01-01'],
  ['2026-01-31', '2026-01-01'],
])('reads “%s” as a month', (typed, meant) => {
  expect(readMonth(typed, today)).toBe(meant);
});

it.each(['', 'ja', 'Jan 2', 'Jan 20', 'Jan 202', '5 Jan', '2026', '13/2026', '2026-0', 'abc', 'constructor 2026'])(
  'does not guess what “%s” means',
  (typed) => {
    expect(readMonth(typed, today)).toBeNull();
  },
);

it('knows the two ends of a month, and its name', () => {
  expect(edgeOf('2024-02-14', 'first')).toBe('2024-02-01');
  expect(edgeOf('2024-02-14', 'last')).toBe('2024-02-29');
  expect(edgeOf('2025-12-31', 'last')).toBe('2025-12-31');
  expect(monthText('2025-12-31')).toBe('Dec 2025');
});
