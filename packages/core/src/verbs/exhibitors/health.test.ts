import { describe, expect, it } from 'vitest';
import { compareByNeed, type FeedFacts, healthOf, worstOf } from './health.ts';

const now = Date.UTC(2026, 10, 20, 9, 30);
const hoursAgo = (hours: number) => now - hours * 3_600_000;
const facts = (lastAt: number | null, promisedHours = 36, hours: FeedFacts['hours'] = []): FeedFacts => ({
  ...{ feed: 'members', lastAt, promisedHours, hours },
});

describe('how a feed stands', () => {
  it.each([
    ['nothing ever arrived', null, 36, 'none'],
    ['it arrived just now', 0, 36, 'fresh'],
    ['the promise ends this moment', 36, 36, 'fresh'],
    ['the promise is over', 36.1, 36, 'late'],
    ['it has been over for as long again', 72, 36, 'late'],
    ['it has been over for longer than that', 72.1, 36, 'stopped'],
    ['the promise is short', 3, 1, 'stopped'],
    ['another machine’s clock is ahead', -2, 36, 'fresh'],
  ] as const)('%s', (_name, age, promised, state) => {
    expect(healthOf(facts(age === null ? null : hoursAgo(age), promised), now).state).toBe(state);
  });

  it('counts the rows of the last 24 hours and of each of 14 days', () => {
    const hours = [
      { hour: '2026-11-06T23', rows: 1_000 },
      { hour: '2026-11-07T00', rows: 5 },
      { hour: '2026-11-19T09', rows: 7 },
      { hour: '2026-11-19T10', rows: 11 },
      { hour: '2026-11-20T09', rows: 13 },
    ];
    const { rows24, days } = healthOf(facts(now, 36, hours), now);
    expect(rows24).toBe(24);
    expect(days).toHaveLength(14);
    expect(days[0]).toEqual({ day: '2026-11-07', rows: 5 });
    expect(days.slice(-2)).toEqual([
      { day: '2026-11-19', rows: 18 },
      { day: '2026-11-20', rows: 13 },
    ]);
  });

  it('puts what needs somebody first: the worst feed, and the exhibitor with it', () => {
    const of = (age: number | null) => healthOf(facts(age === null ? null : hoursAgo(age)), now);
    expect(worstOf([of(1), of(80), of(40)])?.state).toBe('stopped');
    expect(worstOf([of(1), of(null)])?.state).toBe('none');
    const chain = (name: string, age: number | null) => ({ name, feeds: [of(age)] });
    const sorted = [chain('B', 1), chain('A', 1), chain('C', null), chain('D', 40), chain('E', 80)].sort(compareByNeed);
    expect(sorted.map(({ name }) => name)).toEqual(['E', 'D', 'C', 'A', 'B']);
  });
});
