import { describe, expect, it } from 'vitest';
import { indexOf, percent, quotient, roundTo, shownShare } from './arithmetic.ts';

describe('arithmetic of insights, against values worked out by hand', () => {
  it('gives a share as percent of the whole, shown with one decimal', () => {
    expect(shownShare(1, 3)).toBe(33.3);
    expect(shownShare(2, 3)).toBe(66.7);
    expect(shownShare(0, 8)).toBe(0);
  });

  it('gives a share of under 1 % with two decimals', () => {
    expect(shownShare(24, 10_000)).toBe(0.24);
    expect(shownShare(3, 1_000)).toBe(0.3);
    expect(shownShare(996, 100_000)).toBe(1);
  });

  it('has no share of an empty whole', () => {
    expect(percent(0, 0)).toBeNull();
    expect(shownShare(0, 0)).toBeNull();
  });

  it('gives the index as 100 × share ÷ base share, whole', () => {
    // 13.1 of 100 against 7.9 of 100: 165.8 …
    expect(indexOf(13.1, 7.9)).toBe(166);
    expect(indexOf(75, 32)).toBe(234);
    expect(indexOf(0, 5)).toBe(0);
  });

  it('has no index against a base share of nothing', () => {
    expect(indexOf(5, 0)).toBeNull();
    expect(indexOf(null, 5)).toBeNull();
    expect(indexOf(5, null)).toBeNull();
  });

  it('rounds half away from zero as it is written, not as binary fractions have it', () => {
    expect(roundTo(1.005, 2)).toBe(1.01);
    expect(roundTo(2.45, 1)).toBe(2.5);
    expect(roundTo(-2.5, 0)).toBe(-3);
    expect(Object.is(roundTo(-0.04, 1), 0)).toBe(true);
  });

  it('divides exactly once, and not by nothing', () => {
    expect(quotient({ numerator: 13_400, denominator: 1_000 })).toBe(13.4);
    expect(quotient({ numerator: 3, denominator: 0 })).toBeNull();
  });
});
