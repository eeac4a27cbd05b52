import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ofPurchase, type TransactionRecord } from '../records/index.ts';
import { type FilmMatches, foldVisits } from './fold-visits.ts';

const matches: FilmMatches = { filmOf: (exhibitor, code) => (exhibitor === 'north' && code === 'NF' ? 'f1' : null) };

const base: TransactionRecord = {
  id: 'T1',
  moviegoer: 'north:a',
  exhibitor: 'north',
  purchasedAt: 1_771_000_000_000,
  purchaseDay: 20_500,
  ...ofPurchase(() => 'web'),
  site: 'n1',
  filmCode: 'NF',
  filmTitle: 'Night, Falling',
  sessionStart: 20_504 * 1_440 + 19 * 60 + 30,
  format: '2d',
  tickets: [
    { type: 'child', quantity: 1, price: 900 },
    { type: 'adult', quantity: 2, price: 1_250 },
  ],
  concessionAmount: 770,
  status: 'sold',
  updatedAt: 1_771_000_000_000,
  text: 'a',
};

/** Few values, so that rows meet: ids, sessions, instants and texts collide often. */
const transactions: fc.Arbitrary<TransactionRecord[]> = fc.array(
  fc
    .record({
      id: fc.constantFrom('T1', 'T2', 'T3', 'T4'),
      moviegoer: fc.constantFrom('north:a', 'north:b'),
      exhibitor: fc.constant('north'),
      purchasedAt: fc.integer({ min: 0, max: 3 }).map((hours) => 1_771_000_000_000 + hours * 3_600_000),
      purchaseDay: fc.integer({ min: 20_498, max: 20_506 }),
      ...ofPurchase(() => fc.constantFrom('web', 'app', null)),
      site: fc.constantFrom('n1', 'n2'),
      filmCode: fc.constantFrom('NF', 'XX', null),
      filmTitle: fc.constant(null),
      sessionStart: fc.constantFrom(20_504 * 1_440 + 240, 20_504 * 1_440 + 300, 20_504 * 1_440 + 1_170),
      format: fc.constantFrom('2d', null),
      tickets: fc.array(
        fc.record({
          type: fc.constantFrom('adult', 'child', '\uffff', '\u{1f39f}'),
          quantity: fc.integer({ min: 1, max: 3 }),
          price: fc.constantFrom(0, 900),
        }),
        { maxLength: 2 },
      ),
      concessionAmount: fc.constantFrom(0, 770),
      status: fc.constantFrom('sold' as const, 'sold' as const, 'refunded' as const),
      updatedAt: fc.integer({ min: 0, max: 2 }),
      text: fc.constantFrom('a', 'b', '\uffff', '\u{1f39f}'),
    })
    .map((row) => ({ ...row, text: JSON.stringify([row.text, row]) })),
  { maxLength: 12 },
);

describe('the fold', () => {
  test('sums tickets, spends and types of one session; purchase, channel and lead days come from the earliest', () => {
    const later = {
      ...base,
      id: 'T2',
      purchasedAt: base.purchasedAt + 1,
      purchaseDay: 20_503,
      channel: 'kiosk',
      tickets: [{ type: 'adult', quantity: 1, price: 1_300 }],
      concessionAmount: 0,
    };
    expect(foldVisits([later, base], matches)).toEqual([
      {
        moviegoer: 'north:a',
        film: 'f1',
        filmCode: 'NF',
        site: 'n1',
        sessionStart: base.sessionStart,
        businessDay: 20_504,
        purchaseDay: 20_500,
        format: '2d',
        daypart: 'evening',
        weekday: 'fri',
        ...ofPurchase(() => 'web'),
        ticketTypes: ['adult', 'child'],
        tickets: 4,
        ticketSpend: 900 + 2_500 + 1_300,
        concessionSpend: 770,
        spend: 900 + 2_500 + 1_300 + 770,
        leadDays: 4,
      },
    ]);
  });

  test('another site, start, film code or format is another visit', () => {
    const others = [{ site: 'n2' }, { sessionStart: base.sessionStart + 5 }, { filmCode: null }, { format: null }].map((changes, i) => ({
      ...base,
      ...changes,
      id: `other${i}`,
    }));
    expect(foldVisits([base, ...others], matches)).toHaveLength(5);
  });

  test('a purchase after the business day has 0 lead days', () => {
    expect(foldVisits([{ ...base, purchaseDay: 20_505 }], matches)[0]?.leadDays).toBe(0);
  });

  test('concessions without tickets make no visit and add no spend', () => {
    const snack = { ...base, id: 'T2', tickets: [], concessionAmount: 500, purchasedAt: 0, channel: 'kiosk' };
    expect(foldVisits([snack], matches)).toEqual([]);
    expect(foldVisits([base, snack], matches)).toEqual(foldVisits([base], matches));
  });

  test('the latest row of an id stands whole, also when it moves to another session or member', () => {
    const moved = { ...base, updatedAt: base.updatedAt + 1, moviegoer: 'north:b', site: 'n2' };
    expect(foldVisits([moved, base], matches)).toEqual(foldVisits([moved], matches));
  });

  test('order never matters', () => {
    fc.assert(
      fc.property(
        transactions.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))),
        ([rows, shuffled]) => {
          expect(foldVisits(shuffled, matches)).toEqual(foldVisits(rows, matches));
        },
      ),
    );
  });

  test('duplicates never matter', () => {
    fc.assert(
      fc.property(
        transactions.chain((rows) => fc.tuple(fc.constant(rows), fc.subarray(rows))),
        ([rows, again]) => {
          expect(foldVisits([...rows, ...again], matches)).toEqual(foldVisits(rows, matches));
        },
      ),
    );
  });

  test('what was refunded leaves entirely, as if it had never been bought', () => {
    fc.assert(
      fc.property(transactions, (rows) => {
        const refunds = rows.filter(({ id }) => id === 'T1').map((row) => ({ ...row, status: 'refunded' as const, updatedAt: 9 }));
        const without = rows.filter(({ id }) => id !== 'T1');
        expect(foldVisits([...rows, ...refunds], matches)).toEqual(foldVisits(without, matches));
      }),
    );
  });
});
