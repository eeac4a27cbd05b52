import { expect, test } from 'vitest';
import { parseAmount } from './amount.ts';

test('amounts are read to the cent, whatever zeros stand before or after, and a zero has no sign', () => {
  for (const [text, minor] of [
    ['12.5', 1_250],
    ['0000000012.50', 1_250],
    [`${'0'.repeat(40)}12.50`, 1_250],
    ['0', 0],
    ['000', 0],
    ['0.00', 0],
    ['-0.00', 0],
    ['-0', 0],
    ['-000.0', 0],
    ['999999999.99', 99_999_999_999],
    ['00999999999.99', 99_999_999_999],
    ['0.29', 29],
  ] as const)
    expect([text, parseAmount(text)]).toEqual([text, { ok: true, minor }]);
});

test('what is no amount is refused with why', () => {
  for (const [text, reason] of [
    ['-0.01', 'amount_negative'],
    ['-1', 'amount_negative'],
    ['1.005', 'amount_decimals'],
    ['-0.000', 'amount_decimals'],
    ['1000000000', 'amount_too_large'],
    ['', 'wrong_type'],
    ['-', 'wrong_type'],
    ['--0', 'wrong_type'],
    ['+1', 'wrong_type'],
    ['1.', 'wrong_type'],
    ['.5', 'wrong_type'],
    ['1e2', 'wrong_type'],
    ['1,50', 'wrong_type'],
    ['NaN', 'wrong_type'],
    ['٣', 'wrong_type'],
  ] as const)
    expect([text, parseAmount(text)]).toEqual([text, { ok: false, reason }]);
});
