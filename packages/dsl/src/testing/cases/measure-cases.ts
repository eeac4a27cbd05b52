import { attended, namedCase, visit, visits } from '../named-case.ts';

const horror = visit('film.genre', 'anyOf', ['horror']);
const isHorror = (one: { readonly 'film.genre': readonly string[] }) => one['film.genre'].includes('horror');
const sum = (amounts: readonly (number | null)[]) => amounts.reduce<number>((total, amount) => total + Number(amount), 0);

export const measureCases = [
  namedCase('visits alone: at least one up to the day', visits(), (one) => attended(one).length >= 1),
  namedCase(
    'at least 3 visits',
    visits(horror, { measure: 'visits', op: 'atLeast', value: 3 }),
    (one) => attended(one).filter(isHorror).length >= 3,
  ),
  namedCase('at least 0 visits is everyone', visits(horror, { op: 'atLeast', value: 0 }), () => true),
  namedCase(
    'at most 2 visits includes those without any',
    visits(undefined, { op: 'atMost', value: 2 }),
    (one) => attended(one).length <= 2,
  ),
  namedCase('exactly 0 visits', visits(horror, { op: 'exactly', value: 0 }), (one) => !attended(one).some(isHorror)),
  namedCase('exactly 2 visits', visits(undefined, { op: 'exactly', value: 2 }), (one) => attended(one).length === 2),
  namedCase('0 to 1 visits', visits(undefined, { op: 'between', value: [0, 1] }), (one) => attended(one).length <= 1),
  namedCase(
    '2 to 5 visits',
    visits(undefined, { op: 'between', value: [2, 5] }),
    (one) => attended(one).length >= 2 && attended(one).length <= 5,
  ),
  namedCase('the greatest bound', visits(undefined, { op: 'atLeast', value: 16_777_215 }), () => false),
  namedCase(
    'at least 8 tickets',
    visits(undefined, { measure: 'tickets', op: 'atLeast', value: 8 }),
    (one) => sum(attended(one).map((v) => v.tickets)) >= 8,
  ),
  namedCase(
    'spent exactly 100.00',
    visits(undefined, { measure: 'spend', op: 'exactly', value: 10_000 }),
    (one) => sum(attended(one).map((v) => v.spend)) === 10_000,
  ),
  namedCase(
    'spent at most 99.99, nothing included',
    visits(undefined, { measure: 'spend', op: 'atMost', value: 9_999 }),
    (one) => sum(attended(one).map((v) => v.spend)) <= 9_999,
  ),
  namedCase('ticket spend between', visits(horror, { measure: 'ticketSpend', op: 'between', value: [1, 9_000] }), (one) => {
    const spent = sum(
      attended(one)
        .filter(isHorror)
        .map((v) => v.ticketSpend),
    );
    return spent >= 1 && spent <= 9_000;
  }),
  namedCase(
    'exactly no concessions',
    visits(undefined, { measure: 'concessionSpend', op: 'exactly', value: 0 }),
    (one) => sum(attended(one).map((v) => v.concessionSpend)) === 0,
  ),
  namedCase('share at least 33: a third is more', visits(horror, { measure: 'share', op: 'atLeast', value: 33 }), (one) => {
    const all = attended(one);
    return all.length > 0 && 100 * all.filter(isHorror).length >= 33 * all.length;
  }),
  namedCase(
    'share at most 33: a third is more, and no visit is nothing',
    visits(horror, { measure: 'share', op: 'atMost', value: 33 }),
    (one) => {
      const all = attended(one);
      return all.length > 0 && 100 * all.filter(isHorror).length <= 33 * all.length;
    },
  ),
  namedCase('share exactly 50', visits(horror, { measure: 'share', op: 'exactly', value: 50 }), (one) => {
    const all = attended(one);
    return all.length > 0 && 2 * all.filter(isHorror).length === all.length;
  }),
  namedCase(
    'share between 12 and 67: one in eight and two thirds',
    visits(horror, { measure: 'share', op: 'between', value: [12, 67] }),
    (one) => {
      const all = attended(one);
      const matching = all.filter(isHorror).length;
      return all.length > 0 && 100 * matching >= 12 * all.length && 100 * matching <= 67 * all.length;
    },
  ),
  namedCase(
    'share of every visit is all of them',
    visits(undefined, { measure: 'share', op: 'exactly', value: 100 }),
    (one) => attended(one).length > 0,
  ),
  namedCase(
    'at least 3 different films, unmatched ones not counted',
    visits(undefined, { measure: 'films', op: 'atLeast', value: 3 }),
    (one) => {
      return new Set(attended(one).flatMap((v) => (v.film === null ? [] : [v.film]))).size >= 3;
    },
  ),
  namedCase(
    'exactly one different horror film',
    visits(horror, { measure: 'films', op: 'exactly', value: 1 }),
    (one) =>
      new Set(
        attended(one)
          .filter(isHorror)
          .map((v) => v.film),
      ).size === 1,
  ),
  namedCase('no different films', visits(visit('film', 'unknown'), { measure: 'films', op: 'atMost', value: 0 }), () => true),
];
