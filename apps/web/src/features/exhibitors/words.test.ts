import { describe, expect, it } from 'vitest';
import { age, type ExhibitorRow, type Feed, problemOfFeeds, share, worstOf } from './words.ts';

const feed = (of: Partial<Feed>): Feed => ({
  ...{ feed: 'members', state: 'fresh', lastAt: null, ageHours: 1, promisedHours: 36, rows24: 0, days: [] },
  ...of,
});
const row = (of: Partial<ExhibitorRow>): ExhibitorRow => ({
  ...{
    id: 'a',
    name: 'A',
    reaches: null,
    feeds: [feed({})],
    deadLetters: 0,
    topReason: null,
    sites: 1,
    usable: 1,
    filmCodes: 0,
    filmsToMatch: 0,
  },
  ...of,
});

describe('what is said of feeds', () => {
  it.each([
    [0.2, '12 min'],
    [7.3, '7 h 18'],
    [71.99, '71 h 59'],
    [79, '3 d 7 h'],
  ])('an age of %f hours is %s', (hours, words) => expect(age(hours)).toBe(words));

  it.each([
    [367, 367, '100.0%'],
    [9_999, 10_000, '99.9%'],
    [361, 367, '98.3%'],
    [0, 12, '0.0%'],
  ])('%d of %d are %s, and never all while one is missing', (part, whole, words) => expect(share(part, whole)).toBe(words));

  it('the worst feed stands for its exhibitor', () => {
    expect(worstOf([feed({}), feed({ feed: 'transactions', state: 'late' })])?.feed).toBe('transactions');
    expect(worstOf([])).toBeUndefined();
  });

  it('says which feed is late, and nothing where all is well', () => {
    expect(problemOfFeeds(row({}))).toBeNull();
    expect(problemOfFeeds(row({ feeds: [feed({ state: 'late', ageHours: 40 }), feed({})] }))?.says).toBe(
      'No members for 40 h 00; promised within 36 h.',
    );
  });

  it('tells a new exhibitor’s next step', () => {
    const none = [feed({ state: 'none', ageHours: null })];
    expect(problemOfFeeds(row({ feeds: none, sites: 0, usable: 0 }))?.helps).toMatch(/Add its sites/);
    expect(problemOfFeeds(row({ feeds: none }))?.helps).toMatch(/Issue a key/);
    expect(problemOfFeeds(row({ usable: 0 }))?.says).toMatch(/usable/);
  });
});
