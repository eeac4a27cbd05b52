import { dayOfIso, isoOfDay } from '../../day.ts';
import type { Window } from '../../definition.ts';
import type { Visit } from '../../moviegoer.ts';
import { namedCase, visits } from '../named-case.ts';

/** Expected results by hand: the business day, or the purchase day, lies between two written dates. */
const sessionIn = (from: string, to: string) => (one: Visit) => isoOfDay(one.businessDay) >= from && isoOfDay(one.businessDay) <= to;
const boughtIn = (from: string, to: string) => (one: Visit) => isoOfDay(one.purchaseDay) >= from && isoOfDay(one.purchaseDay) <= to;

const session = (name: string, during: Window, from: string, to: string, asOf = '2026-11-18') =>
  namedCase(name, visits(undefined, { during }), (one) => one.visits.some(sessionIn(from, to)), { asOf: dayOfIso(asOf) });
const last = (count: number, unit: 'day' | 'week' | 'month' | 'year'): Window => ({ kind: 'last', count, unit });

export const windowCases = [
  session('the last 12 months: 19 November to 18 November', last(12, 'month'), '2025-11-19', '2026-11-18'),
  session('the last year is the same days', last(1, 'year'), '2025-11-19', '2026-11-18'),
  session('the last day is the day itself', last(1, 'day'), '2026-11-18', '2026-11-18'),
  session('the last 18 days', last(18, 'day'), '2026-11-01', '2026-11-18'),
  session('the last 6 weeks', last(6, 'week'), '2026-10-08', '2026-11-18'),
  session('a month back from 31 October clamps to 30 September', last(1, 'month'), '2026-10-01', '2026-10-31', '2026-10-31'),
  session('a year back from 29 February clamps to 28 February', last(1, 'year'), '2023-03-01', '2024-02-29', '2024-02-29'),
  session('the longest window', last(3_660, 'year'), '0000-01-01', '2026-11-18'),
  session('between, both days included', { kind: 'between', from: '2026-10-02', to: '2026-10-05' }, '2026-10-02', '2026-10-05'),
  session('between one day and the same', { kind: 'between', from: '2026-10-04', to: '2026-10-04' }, '2026-10-04', '2026-10-04'),
  session(
    'between ends on the day even when it says later',
    { kind: 'between', from: '2026-11-01', to: '2026-12-31' },
    '2026-11-01',
    '2026-11-18',
  ),
  namedCase(
    'a window wholly after the day is empty',
    visits(undefined, { during: { kind: 'between', from: '2026-11-19', to: '2026-12-31' } }),
    () => false,
  ),
  namedCase('no window never sees a session after the day', visits(), (one) => one.visits.some(sessionIn('0000-01-01', '2026-11-18'))),
  namedCase('session basis, said', visits(undefined, { basis: 'session', during: last(1, 'month') }), (one) =>
    one.visits.some(sessionIn('2026-10-19', '2026-11-18')),
  ),
  namedCase('purchase basis sees presales', visits(undefined, { basis: 'purchase', during: last(2, 'week') }), (one) =>
    one.visits.some(boughtIn('2026-11-05', '2026-11-18')),
  ),
  namedCase('purchase basis never sees a purchase after the day', visits(undefined, { basis: 'purchase' }), (one) =>
    one.visits.some(boughtIn('0000-01-01', '2026-11-18')),
  ),
  namedCase(
    'purchase basis between',
    visits(undefined, { basis: 'purchase', during: { kind: 'between', from: '2026-09-20', to: '2026-10-01' } }),
    (one) => one.visits.some(boughtIn('2026-09-20', '2026-10-01')),
  ),
  namedCase(
    'share: both numbers from the same window and basis',
    visits(
      { kind: 'visit', field: 'film', op: 'in', value: ['untold'] },
      { basis: 'purchase', during: last(12, 'month'), measure: 'share', op: 'exactly', value: 50 },
    ),
    (one) => {
      const all = one.visits.filter(boughtIn('2025-11-19', '2026-11-18'));
      return all.length > 0 && 2 * all.filter((v) => v.film === 'untold').length === all.length;
    },
  ),
  namedCase('a day in the past sees what there was by then', visits(), (one) => one.visits.some(sessionIn('0000-01-01', '2025-11-18')), {
    asOf: dayOfIso('2025-11-18'),
  }),
];
