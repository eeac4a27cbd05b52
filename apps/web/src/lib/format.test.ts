import { expect, it } from 'vitest';
import { day, figure, figureInWords, moment, money, number } from './format.ts';

it('writes a day whole, whatever the time zone of the reader', () => {
  expect(day('2026-11-18')).toBe('Wed 18 Nov 2026');
  expect(day('2024-02-29')).toBe('Thu 29 Feb 2024');
});

it('writes an instant, a number and an amount', () => {
  expect(moment('2026-11-18T10:42:30.000')).toBe('18 Nov 2026, 10:42');
  expect([number(684210), money(3820, 'USD'), money(3800, 'EUR')]).toEqual(['684,210', '$38.20', '€38.00']);
});

it('never writes the number behind a hidden count', () => {
  expect(figure({ shown: true, value: 1200 })).toBe('1,200');
  expect(figure({ shown: false, below: 50 })).toBe('<50');
  expect(figureInWords({ shown: false, below: 50 })).toBe('fewer than 50');
  expect(figureInWords({ shown: true, value: 1200 })).toBe('1,200');
});

it('marks a figure that its noise may move by more than a tenth', () => {
  expect(figure({ shown: true, value: 120, rough: true })).toBe('≈120');
  expect(figureInWords({ shown: true, value: 120, rough: true })).toBe('about 120');
});
