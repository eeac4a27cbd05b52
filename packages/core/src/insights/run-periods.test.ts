import { dayOfIso, isoOfDay } from '@marquee/dsl';
import { expect, it } from 'vitest';
import { cinemaWeekOf, lastWeekends, runDays, runPeriods } from './run-periods.ts';

const told = (release: string, upTo: string) =>
  runPeriods(dayOfIso(release), dayOfIso(upTo)).map(({ kind, number, from, to, whole }) => [
    ...[kind, number, isoOfDay(from), isoOfDay(to)],
    whole,
  ]);

it('a Friday release has its previews and its first Sunday in the first weekend: run days −1 to 2', () => {
  expect(told('2026-10-30', '2026-11-18')).toEqual([
    ['previews', 0, '2026-10-02', '2026-10-28', true],
    ['weekend', 1, '2026-10-29', '2026-11-01', true],
    ['weekdays', 1, '2026-11-02', '2026-11-05', true],
    ['weekend', 2, '2026-11-06', '2026-11-08', true],
    ['weekdays', 2, '2026-11-09', '2026-11-12', true],
    ['weekend', 3, '2026-11-13', '2026-11-15', true],
    ['weekdays', 3, '2026-11-16', '2026-11-18', false],
  ]);
});

it.each([
  ['2026-11-25', '2026-11-29'],
  ['2026-11-29', '2026-11-29'],
  ['2026-11-30', '2026-12-06'],
] as const)('the first weekend of a release on %s ends on %s', (release, sunday) => {
  const first = told(release, '2027-03-01').find(([kind, number]) => kind === 'weekend' && number === 1);
  expect(first?.[3]).toBe(sunday);
});

it('parts follow on one another, and days are told one by one up to the day', () => {
  const release = dayOfIso('2026-11-25');
  const periods = runPeriods(release, release + 400);
  expect(periods.slice(1).every(({ from }, at) => from === (periods[at]?.to ?? 0) + 1)).toBe(true);
  expect(runDays(release, release + 2).map((day) => day - release)).toEqual([-1, 0, 1, 2]);
  expect(runDays(release, release - 5)).toEqual([]);
  expect(runDays(release, release + 400)).toHaveLength(57);
  expect(runPeriods(release, release - 60)).toEqual([]);
});

it('the last weekend is one that is over', () => {
  const of = (day: string) => lastWeekends(dayOfIso(day)).last.map(isoOfDay);
  expect(of('2026-11-18')).toEqual(['2026-11-13', '2026-11-15']);
  expect(of('2026-11-15')).toEqual(['2026-11-13', '2026-11-15']);
  expect(of('2026-11-14')).toEqual(['2026-11-06', '2026-11-08']);
  expect(of('2026-11-12')).toEqual(['2026-11-06', '2026-11-08']);
});

it('a cinema week is from Friday to Thursday', () => {
  const week = (day: string) => cinemaWeekOf(dayOfIso('2026-10-28'), dayOfIso(day));
  expect(['2026-10-29', '2026-10-30', '2026-11-05', '2026-11-18'].map(week)).toEqual([1, 2, 2, 4]);
});
