import { fields } from '@marquee/dsl';
import { describe, expect, it } from 'vitest';
import { boundText, comparisonText, listed, windowText } from './phrases.ts';

describe('parts of a sentence', () => {
  it('name a list, then how many more', () => {
    expect(listed(['a'])).toEqual({ text: 'a', more: 0 });
    expect(listed(['a', 'b', 'c'])).toEqual({ text: 'a, b or c', more: 0 });
    expect(listed(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toEqual({ text: 'a, b, c, d', more: 3 });
  });
  it('say a bound in the measure’s own words', () => {
    expect(boundText('visits', 'atLeast', 1)).toBe('at least once');
    expect(boundText('visits', 'exactly', 0)).toBe('0 times');
    expect(boundText('visits', 'between', [2, 4])).toBe('2 to 4 times');
    expect(boundText('share', 'atLeast', 40)).toBe('at least 40%');
    expect(boundText('spend', 'atMost', 1250)).toBe('at most $12.50');
    expect(boundText('spend', 'atLeast', null)).toBeNull();
  });
  it('say a comparison in the field’s unit', () => {
    expect(comparisonText(fields.age, 'atLeast', 18)).toBe('18 or over');
    expect(comparisonText(fields.age, 'between', [18, 34])).toBe('18 to 34');
    expect(comparisonText(fields.runDay, 'between', [-1, 2])).toBe('−1 to 2');
    expect(comparisonText(fields.joinedOn, 'onOrAfter', '2026-01-05')).toBe('on or after 5 Jan 2026');
    expect(comparisonText(fields.joinedOn, 'within', { kind: 'last', count: 1, unit: 'year' })).toBe('in the last year');
    expect(comparisonText(fields.age, 'between', [18])).toBeNull();
  });
  it('say a window, and nothing while it is unfinished', () => {
    expect(windowText(undefined)).toBe('any time');
    expect(windowText({ kind: 'last', count: 12, unit: 'month' })).toBe('last 12 months');
    expect(windowText({ kind: 'between', from: '2026-01-01', to: '2026-02-03' })).toBe('1 Jan 2026 to 3 Feb 2026');
    expect(windowText({ kind: 'between', from: '2026-01-01' })).toBeNull();
    expect(windowText({ kind: 'last', unit: 'day' })).toBeNull();
  });
});
