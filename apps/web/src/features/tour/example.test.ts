import { expect, it } from 'vitest';
import { addressToOpen } from './example.ts';

const counted = (value: number | null) => ({
  count: value === null ? ({ shown: false, below: 50 } as const) : ({ shown: true, value } as const),
  asOf: '2026-11-18',
  at: '2026-11-18T12:00:00.000Z',
});
const segment = (id: string, value: number | null) => ({ id, lastCount: counted(value) });
const link = () => '/segments/new#draft';

it('opens the first of the list that has a number to show', () => {
  expect(addressToOpen([segment('a', null), segment('b', 900), segment('c', 700)], link)).toBe('/segments/b');
  expect(addressToOpen([segment('a', null)], link)).toBe('/segments/a');
});

it('opens an example where nothing is saved', () => {
  expect(addressToOpen([], link)).toBe('/segments/new#draft');
});
