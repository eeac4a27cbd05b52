import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ageBands } from '../src/cinema/age-bands.ts';
import { bandAt, bandsOf } from '../src/cinema/band.ts';
import { daypartHours, daypartOf, dayparts } from '../src/cinema/dayparts.ts';
import { weekdayOf } from '../src/cinema/weekdays.ts';

it('every number from the smallest on lies in exactly one band, whatever the order they are written in', () => {
  const beginnings = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(beginnings, fc.integer({ min: -60, max: 60 }), (all, value) => {
      const bands = bandsOf(all.map((from) => ({ key: String(from), from })));
      const inside = bands.filter(({ from, to = Number.POSITIVE_INFINITY }) => from <= value && value <= to);
      expect(inside.length).toBe(value < Math.min(...all) ? 0 : 1);
      expect(bandAt(bands, value)).toBe(inside[0]);
    }),
  );
});

it('ages and their keys and words are of the same years', () => {
  for (const { key, label, from, to } of ageBands) {
    if (from === 0) expect([key, label]).toEqual([`under${(to ?? 0) + 1}`, `Under ${(to ?? 0) + 1}`]);
    else expect([key, label]).toEqual(to === undefined ? [`${from}+`, `${from} and over`] : [`${from}-${to}`, `${from}–${to}`]);
  }
});

it('the day turns at five: what starts before it is late, of the business day before', () => {
  const at = (hour: number, minute: number) => daypartOf(hour * 60 + minute);
  const starts = [at(4, 59), at(5, 0), at(11, 59), at(12, 0), at(16, 59), at(17, 0), at(20, 59), at(21, 0), daypartOf(-1)];
  expect(starts).toEqual(['late', 'morning', 'morning', 'matinee', 'matinee', 'evening', 'evening', 'late', 'late']);
  expect(dayparts.map(({ key }) => daypartHours[key])).toEqual(['before 12:00', '12:00–16:59', '17:00–20:59', 'from 21:00']);
});

it('weekdays go on before 1970', () => {
  expect([0, 1, 4, -1, -8].map(weekdayOf)).toEqual(['thu', 'fri', 'mon', 'wed', 'wed']);
});
