import { dayOfIso, isoOfDay } from '../../day.ts';
import type { Moviegoer } from '../../moviegoer.ts';
import { attribute, namedCase } from '../named-case.ts';

/** The birth date as text, so that the expected ages compare dates that are written out. */
const born = (one: Moviegoer) => (one.birthDay === null ? null : isoOfDay(one.birthDay));
const bornFromTo = (from: string, to: string) => (one: Moviegoer) => {
  const date = born(one);
  return date !== null && date >= from && date <= to;
};
const joinedFromTo = (from: string, to: string) => (one: Moviegoer) =>
  one.joinedOn !== null && isoOfDay(one.joinedOn) >= from && isoOfDay(one.joinedOn) <= to;

export const attributeCases = [
  namedCase('gender in', attribute('gender', 'in', ['female', 'other']), (one) => one.gender === 'female' || one.gender === 'other'),
  namedCase('gender in unknown finds what is stored as unknown', attribute('gender', 'in', ['unknown']), (one) => one.gender === 'unknown'),
  namedCase('gender not in', attribute('gender', 'notIn', ['female']), (one) => one.gender !== 'female'),
  namedCase('gender known: stored unknown is missing', attribute('gender', 'known'), (one) =>
    ['female', 'male', 'other'].includes(String(one.gender)),
  ),
  namedCase(
    'gender unknown: stored unknown is missing',
    attribute('gender', 'unknown'),
    (one) => one.gender === null || one.gender === 'unknown',
  ),
  namedCase('age at least: a birthday today counts', attribute('age', 'atLeast', 18), bornFromTo('0000-01-01', '2008-11-18')),
  namedCase('age at most', attribute('age', 'atMost', 17), bornFromTo('2008-11-19', '2026-11-18')),
  namedCase('age at most 34: 35 today is out', attribute('age', 'atMost', 34), bornFromTo('1991-11-19', '2026-11-18')),
  namedCase('age exactly', attribute('age', 'exactly', 35), bornFromTo('1990-11-19', '1991-11-18')),
  namedCase('age between', attribute('age', 'between', [18, 34]), bornFromTo('1991-11-19', '2008-11-18')),
  namedCase(
    'age known: not yet born is missing',
    attribute('age', 'known'),
    (one) => one.birthDay !== null && one.birthDay <= dayOfIso('2026-11-18'),
  ),
  namedCase('age unknown', attribute('age', 'unknown'), (one) => one.birthDay === null || one.birthDay > dayOfIso('2026-11-18')),
  namedCase(
    'age at least less than nothing needs an age all the same',
    attribute('age', 'atLeast', -5),
    bornFromTo('0000-01-01', '2026-11-18'),
  ),
  namedCase('age at least something absurd', attribute('age', 'atLeast', Number.MAX_SAFE_INTEGER), () => false),
  namedCase('age at most something absurd', attribute('age', 'atMost', Number.MAX_SAFE_INTEGER), bornFromTo('0000-01-01', '2026-11-18')),
  namedCase('born on 29 February: not yet older on 28 February', attribute('age', 'atLeast', 18), bornFromTo('0000-01-01', '2008-02-28'), {
    asOf: dayOfIso('2026-02-28'),
  }),
  namedCase('born on 29 February: older on 1 March', attribute('age', 'atLeast', 18), bornFromTo('0000-01-01', '2008-03-01'), {
    asOf: dayOfIso('2026-03-01'),
  }),
  namedCase(
    'born on 29 February: older on 29 February of a leap year',
    attribute('age', 'exactly', 20),
    bornFromTo('2007-03-01', '2008-02-29'),
    { asOf: dayOfIso('2028-02-29') },
  ),
  namedCase(
    'on 29 February, ages of those born on 28 February and 1 March of common years',
    attribute('age', 'atLeast', 21),
    bornFromTo('0000-01-01', '2007-02-28'),
    { asOf: dayOfIso('2028-02-29') },
  ),
  namedCase('region in', attribute('region', 'in', ['US-CA', 'US-NY']), (one) => one.region === 'US-CA' || one.region === 'US-NY'),
  namedCase('region not in is true of a missing region', attribute('region', 'notIn', ['US-CA']), (one) => one.region !== 'US-CA'),
  namedCase('a region that no one has matches no one', attribute('region', 'in', ['XX-99']), () => false),
  namedCase('exhibitor in', attribute('exhibitor', 'in', ['star']), (one) => one.exhibitor === 'star'),
  namedCase(
    'tier in, trimmed, with repeats',
    attribute('tier', 'in', [' gold ', 'gold', 'silver']),
    (one) => one.tier === 'gold' || one.tier === 'silver',
  ),
  namedCase(
    'tier with quotes and semicolons is a text like any other',
    attribute('tier', 'in', ["O'Hara; DROP TABLE moviegoer --"]),
    (one) => one.id === 'quoted',
  ),
  namedCase('tier known', attribute('tier', 'known'), (one) => one.tier !== null),
  namedCase('tier unknown', attribute('tier', 'unknown'), (one) => one.tier === null),
  namedCase('favourite site not in', attribute('favouriteSite', 'notIn', ['nova:1']), (one) => one.favouriteSite !== 'nova:1'),
  namedCase(
    'usual site in',
    attribute('usualSite', 'in', ['nova:1', 'star:2']),
    (one) => one.usualSite === 'nova:1' || one.usualSite === 'star:2',
  ),
  namedCase(
    'preferred sites any of',
    attribute('preferredSites', 'anyOf', ['nova:2', 'star:1']),
    (one) => one.preferredSites.includes('nova:2') || one.preferredSites.includes('star:1'),
  ),
  namedCase(
    'preferred sites all of',
    attribute('preferredSites', 'allOf', ['nova:1', 'nova:2']),
    (one) => one.preferredSites.includes('nova:1') && one.preferredSites.includes('nova:2'),
  ),
  namedCase(
    'preferred sites none of is true of an empty set',
    attribute('preferredSites', 'noneOf', ['nova:1']),
    (one) => !one.preferredSites.includes('nova:1'),
  ),
  namedCase('preferred sites known', attribute('preferredSites', 'known'), (one) => one.preferredSites.length > 0),
  namedCase('preferred sites unknown is the empty set', attribute('preferredSites', 'unknown'), (one) => one.preferredSites.length === 0),
  namedCase(
    'reachable by all of',
    attribute('reachableBy', 'allOf', ['sms', 'email']),
    (one) => one.reachableBy.includes('email') && one.reachableBy.includes('sms'),
  ),
  namedCase(
    'reachable by none of',
    attribute('reachableBy', 'noneOf', ['email', 'push', 'sms', 'thirdParty']),
    (one) => one.reachableBy.length === 0,
  ),
  namedCase('joined on or after', attribute('joinedOn', 'onOrAfter', '2026-10-19'), joinedFromTo('2026-10-19', '9999-12-31')),
  namedCase('joined on or before', attribute('joinedOn', 'onOrBefore', '2015-06-30'), joinedFromTo('0000-01-01', '2015-06-30')),
  namedCase(
    'joined between, both days included',
    attribute('joinedOn', 'between', ['2026-10-18', '2026-11-18']),
    joinedFromTo('2026-10-18', '2026-11-18'),
  ),
  namedCase(
    'joined within the last month: the day after 18 October, to 18 November',
    attribute('joinedOn', 'within', { kind: 'last', count: 1, unit: 'month' }),
    joinedFromTo('2026-10-19', '2026-11-18'),
  ),
  namedCase(
    'joined within the last day is the day itself',
    attribute('joinedOn', 'within', { kind: 'last', count: 1, unit: 'day' }),
    joinedFromTo('2026-11-18', '2026-11-18'),
  ),
  namedCase('joining date known', attribute('joinedOn', 'known'), (one) => one.joinedOn !== null),
  namedCase('joining date unknown', attribute('joinedOn', 'unknown'), (one) => one.joinedOn === null),
];
