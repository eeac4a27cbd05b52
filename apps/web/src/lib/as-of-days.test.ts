import { expect, it } from 'vitest';
import { isAsOfDay, nearestAsOfDays, recentAsOfDays, refusedAsOf } from './as-of-days.ts';

// A Friday.
const dataAsOf = '2026-11-27';

it('lets figures be of the data’s own day and of Thursdays before it', () => {
  expect([dataAsOf, '2026-11-26', '2026-06-25', '2026-06-30', '2026-12-03', '2199-12-31'].map((day) => isAsOfDay(day, dataAsOf))).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});

it('offers the days nearest to another one', () => {
  expect(nearestAsOfDays('2026-06-30', dataAsOf)).toEqual(['2026-06-25', '2026-07-02']);
  expect(nearestAsOfDays('2026-11-22', '2026-11-24')).toEqual(['2026-11-19', '2026-11-24']);
  expect(nearestAsOfDays('2199-12-31', dataAsOf)).toEqual([dataAsOf]);
});

it('offers nothing in place of a day that may be asked for', () => {
  expect(refusedAsOf('2026-06-30', dataAsOf)).toEqual(['2026-06-25', '2026-07-02']);
  for (const asOf of [undefined, dataAsOf, '2026-06-25']) expect(refusedAsOf(asOf, dataAsOf)).toEqual([]);
  expect(refusedAsOf('2026-06-30', null)).toEqual([]);
});

it('offers the latest Thursdays, the data’s own day not among them', () => {
  expect(recentAsOfDays(dataAsOf, 2)).toEqual(['2026-11-26', '2026-11-19']);
  expect(recentAsOfDays('2026-11-26', 2)).toEqual(['2026-11-19', '2026-11-12']);
});
