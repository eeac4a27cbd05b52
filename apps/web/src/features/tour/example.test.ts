import { expect, it } from 'vitest';
import { addressToOpen } from './example.ts';

const counted = (value: number | null) => ({
  count: value === null ? ({ shown: false, below: 50, reason: 'small' } as const) : ({ shown: true, value } as const),
  asOf: '2026-11-18',
  at: '2026-11-18T12:00:00.000Z',
});
const segment = (id: string, minute: number, value: number | null) => ({
  id,
  createdAt: `2026-11-18T12:${String(minute).padStart(2, '0')}:00.000Z`,
  lastCount: counted(value),
});
const link = () => '/segments/new#draft';

it('opens the first segment that has a number to show', () => {
  expect(addressToOpen([segment('c', 3, 700), segment('b', 2, 900), segment('a', 1, null)], link)).toBe('/segments/b');
  expect(addressToOpen([segment('a', 1, null)], link)).toBe('/segments/a');
});

it('opens an example where nothing is saved', () => {
  expect(addressToOpen([], link)).toBe('/segments/new#draft');
});
