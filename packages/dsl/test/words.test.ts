import { expect, test } from 'vitest';
import {
  type Condition,
  describeCondition,
  type FieldName,
  leafWords,
  measureWords,
  parse,
  describe as sentenceOf,
  windowsIn,
} from '../src/index.ts';
import { attribute, visit, visits } from '../src/testing/named-case.ts';

const say = (where: Condition, options = {}) =>
  sentenceOf({ version: 1, where }, options)
    .replace(/^Moviegoers who /, '')
    .replace(/\.$/, '');
const winter = { kind: 'between', from: '2026-11-01', to: '2026-12-31' } as const;

test.each<[Condition, string]>([
  [attribute('gender', 'in', ['female']), 'are women'],
  [attribute('age', 'unknown'), 'have no known age'],
  [attribute('tier', 'notIn', ['gold']), 'are not in tier gold'],
  [attribute('favouriteSite', 'unknown'), 'have no favourite site'],
  [attribute('preferredSites', 'allOf', ['B', 'A']), 'prefer both B and A'],
  [attribute('reachableBy', 'unknown'), 'cannot be reached'],
  [attribute('reachableBy', 'allOf', ['email', 'sms']), 'can be reached by e-mail and by SMS'],
  [attribute('joinedOn', 'between', ['2026-01-01', '2026-12-31']), 'joined between 1 Jan and 31 Dec 2026'],
  [visits(undefined, { measure: 'films', op: 'exactly', value: 1 }), 'saw exactly one film'],
  [visits(undefined, { measure: 'films', op: 'exactly', value: 0 }), 'saw no film'],
  [visits(undefined, { measure: 'tickets', op: 'exactly', value: 1 }), 'bought exactly one ticket'],
  [
    visits(undefined, { op: 'exactly', value: 0, during: { kind: 'last', count: 12, unit: 'month' } }),
    'did not visit in the last 12 months',
  ],
  [visits(undefined, { op: 'atMost', value: 1 }), 'made at most one visit (or none)'],
  [
    visits(visit('leadDays', 'atLeast', 7), { during: winter, basis: 'purchase' }),
    'made at least one visit bought between 1 Nov and 31 Dec 2026, at least 7 days ahead',
  ],
  [visits(visit('leadDays', 'exactly', 1)), 'made at least one visit booked the day before'],
  [visits(visit('leadDays', 'exactly', 0)), 'made at least one visit booked on the day'],
  [
    visits({ kind: 'all', of: [visit('runDay', 'between', [-1, 2]), visit('film.genre', 'anyOf', ['action'])] }),
    'made at least one visit to an action film in its opening weekend (run day −1 to 2)',
  ],
  [visits({ kind: 'not', of: visit('channel', 'in', ['app']) }, { value: 2 }), 'made at least 2 visits, none of them bought in the app'],
  [visits(visit('format', 'notIn', ['standard'])), 'made at least one visit in any format but standard'],
  [visits(visit('film', 'in', ['Vane', 'Meadow, Hatter', 'Odalys'])), 'made at least one visit to “Vane”, “Meadow, Hatter” or “Odalys”'],
])('%j reads: %s', (where, words) => {
  expect(say(where)).toBe(words);
});

test('two exclusions are none, and an exclusion of what nobody did is what they did', () => {
  const texans = attribute('region', 'in', ['Texas']);
  const not = (of: Condition): Condition => ({ kind: 'not', of });
  const noHorror = visits(visit('film.genre', 'anyOf', ['horror']), { op: 'exactly', value: 0 });
  expect(say({ kind: 'all', of: [not(not(texans)), not(noHorror)] })).toBe('live in Texas and made at least one visit to a horror film');
  expect(say(not(not(not(texans))))).toBe('do not live in Texas');
  expect([not(texans), not(noHorror), not(not(texans))].map((node) => describeCondition(node))).toEqual([
    'But do not live in Texas',
    'At least one visit to a horror film',
    'Live in Texas',
  ]);
});

test('values stand in the order in which they were chosen, once each', () => {
  const label = (_: FieldName, value: string) => ({ 'US-TX': 'Texas', 'US-CA': 'California' })[value];
  expect(say(attribute('region', 'in', ['US-TX', 'US-CA', 'US-TX']), { label })).toBe('live in Texas or California');
  expect(say(visits(visit('weekday', 'in', ['sun', 'fri'])))).toBe('made at least one visit on a Sunday or Friday');
});

test('money is in the region’s currency, in sentences, limits and titles', () => {
  const spent = visits(visit('concessionSpend', 'atMost', 1250), { measure: 'spend', value: 10_000 });
  expect(say(spent)).toBe('spent at least $100, on visits with at most $12.50 spent on concessions');
  expect(say(spent, { currency: 'EUR' })).toBe('spent at least €100, on visits with at most €12.50 spent on concessions');
  const tooMuch = { version: 1, where: { kind: 'visits', measure: 'spend', value: 99_999_999 } };
  const refused = [parse(tooMuch), parse(tooMuch, { currency: 'GBP' })].map((result) => (result.ok ? '' : result.issues[0]?.message));
  expect(refused).toEqual(['This must be at most $167,772.15.', 'This must be at most £167,772.15.']);
});

test('what is unfinished keeps the words that it has', () => {
  expect(leafWords({ field: 'region', op: 'in' })).toEqual({ lead: 'live in', value: null, after: '', more: 0 });
  expect(leafWords({ field: 'ticketSpend', op: 'between', value: [100, null] })).toMatchObject({ lead: 'with', value: null });
  expect(leafWords({ field: 'region', op: 'atLeast', value: 3 })).toBeNull();
  expect(leafWords({ field: 'shoeSize', op: 'in', value: ['44'] })).toBeNull();
  expect(measureWords('spend', 'atLeast', null)).toMatchObject({ verb: 'spent', bound: null });
});

test('the windows of a definition, each with the day that it looks at', () => {
  const last = { kind: 'last', count: 2, unit: 'week' } as const;
  const where: Condition = {
    kind: 'all',
    of: [
      visits(undefined, { during: last, basis: 'purchase' }),
      visits(undefined, { during: last }),
      visits(undefined, { during: winter, basis: 'purchase' }),
      { kind: 'not', of: visits(undefined, { during: last, value: 3 }) },
      attribute('joinedOn', 'within', { kind: 'last', count: 1, unit: 'year' }),
    ],
  };
  expect(windowsIn({ version: 1, where })).toEqual([
    { window: last, basis: 'purchase' },
    { window: last, basis: 'session' },
    { window: winter, basis: 'purchase' },
    { window: { kind: 'last', count: 1, unit: 'year' }, basis: 'session' },
  ]);
});
