import { moneyLabel } from '@marquee/dsl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney, typedMoney } from './money.ts';

describe('money', () => {
  it.each([
    ['12', 1200],
    ['12.5', 1250],
    ['12.05', 1205],
    ['$1,200', 120_000],
    [' $ 3.10 ', 310],
    ['0', 0],
    ['7.', 700],
  ])('reads %s', (typed, minor) => {
    expect(parseMoney(typed)).toBe(minor);
  });
  it.each(['', '-', 'abc', '1.234', '-5', '1,2', '1e3', '12..5', '99999999999999999'])('refuses "%s"', (typed) => {
    expect(parseMoney(typed)).toBeNull();
  });
  it('reads what it writes, to the cent', () => {
    fc.assert(
      fc.property(fc.nat(16_777_215), (minor) => {
        expect(parseMoney(typedMoney(minor))).toBe(minor);
        for (const currency of ['USD', 'EUR', 'CHF']) expect(parseMoney(moneyLabel(minor, currency), currency)).toBe(minor);
      }),
    );
  });
});
