import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOn, dayOfIso, isIsoDate, isoOfDay, latestBirthDay, plusMonths } from '../src/day.ts';
import { windowDays } from '../src/windows/window-days.ts';

const day = fc.integer({ min: dayOfIso('0000-01-01'), max: dayOfIso('9999-12-31') });

test('days and ISO dates are one to one, and agree with the platform’s calendar', () => {
  expect(dayOfIso('1970-01-01')).toBe(0);
  fc.assert(
    fc.property(day, (one) => {
      expect(dayOfIso(isoOfDay(one))).toBe(one);
      expect(isoOfDay(one)).toBe(new Date(one * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});

test('only real dates written YYYY-MM-DD are dates', () => {
  expect(['2024-02-29', '2000-02-29', '2026-12-31'].every(isIsoDate)).toBe(true);
  expect(
    ['2026-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-1-1', '2026-01-01T00:00', ' 2026-01-01', '٢٠٢٦-01-01', ''].some(
      isIsoDate,
    ),
  ).toBe(false);
  expect(() => dayOfIso('2026-02-30')).toThrow(RangeError);
});

test('months clamp to the last day of the month', () => {
  const back = (iso: string, months: number) => isoOfDay(plusMonths(dayOfIso(iso), -months));
  expect(back('2026-03-31', 1)).toBe('2026-02-28');
  expect(back('2024-03-31', 1)).toBe('2024-02-29');
  expect(back('2024-02-29', 12)).toBe('2023-02-28');
  expect(back('2026-01-15', 13)).toBe('2024-12-15');
});

test('windows are whole days from the day after, to the day, and never reach beyond it', () => {
  const of = (window: Parameters<typeof windowDays>[0], asOf: string) => {
    const { from, to } = windowDays(window, dayOfIso(asOf));
    return [isoOfDay(from), isoOfDay(to)];
  };
  expect(of({ kind: 'last', count: 12, unit: 'month' }, '2026-11-18')).toEqual(['2025-11-19', '2026-11-18']);
  expect(of({ kind: 'last', count: 6, unit: 'month' }, '2026-11-18')).toEqual(['2026-05-19', '2026-11-18']);
  expect(of({ kind: 'last', count: 1, unit: 'month' }, '2026-03-30')).toEqual(['2026-03-01', '2026-03-30']);
  expect(of({ kind: 'last', count: 2, unit: 'week' }, '2026-11-18')).toEqual(['2026-11-05', '2026-11-18']);
  expect(of({ kind: 'between', from: '2026-11-01', to: '2026-12-01' }, '2026-11-18')).toEqual(['2026-11-01', '2026-11-18']);
});

test('born on 29 February is a year older on 1 March in other years', () => {
  const age = (on: string) => ageOn(dayOfIso('2008-02-29'), dayOfIso(on));
  expect([age('2026-02-28'), age('2026-03-01'), age('2028-02-28'), age('2028-02-29')]).toEqual([17, 18, 19, 20]);
  expect(ageOn(null, 0)).toBeNull();
  expect(ageOn(1, 0)).toBeNull();
});

test('the latest birth day of an age splits exactly where age does', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 45_000 }),
      fc.integer({ min: 0, max: 40_000 }),
      fc.integer({ min: 0, max: 110 }),
      (asOf, before, years) => {
        const birthDay = asOf - before;
        expect((ageOn(birthDay, asOf) ?? -1) >= years).toBe(birthDay <= latestBirthDay(years, asOf));
      },
    ),
    { numRuns: 5_000 },
  );
});
