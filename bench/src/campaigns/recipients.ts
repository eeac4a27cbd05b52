import { type MemberRecord, nothingSaid, ofPurchase, type TransactionRecord } from '@marquee/core';
import { dayOfIso, minutesADay } from '@marquee/dsl';
import type { Stores } from '@marquee/platform';

/** The exhibitors of the bench, and the film of its campaign. */
export const exhibitors = ['north', 'south', 'east', 'west', 'middle'] as const;
export const film = 'film-1';
const rowsAtOnce = 20_000;
const evening = 19 * 60;

/** Moviegoer `n` of all, spread evenly over exhibitors; ids in no order, as real ones are. */
export function recipient(n: number): { readonly id: string; readonly exhibitor: (typeof exhibitors)[number] } {
  const exhibitor = exhibitors[n % exhibitors.length] ?? 'north';
  return { id: `${exhibitor}:${((n * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, '0')}${n.toString(36)}`, exhibitor };
}

/** Every twentieth agreed to nothing, so that there is something to exclude. */
export const canBeReached = (n: number) => n % 20 !== 7;
/** Every third sees the film. */
export const seesTheFilm = (n: number) => n % 3 === 0;

/** Brings the catalogue and so many members into an empty store, with one visit each of a third of them on the day before sending. */
export async function bringMembers({ writer, metadata }: Stores, people: number, asOf: string): Promise<void> {
  await metadata.catalogue.upsert({
    exhibitors: exhibitors.map((id) => ({ id, name: `The ${id}` })),
    sites: exhibitors.map((id) => ({
      ...{ id: `${id}-1`, exhibitor: id, code: '1', name: 'One', region: 'US-NY', postcode: null, timeZone: 'America/New_York' },
    })),
    films: [
      {
        ...{ id: film, title: 'Hush Acre', releaseDate: asOf, rating: 'PG', genres: [] },
        ...{ distributor: null, franchise: null, director: null, cast: [] },
      },
    ],
    filmMatches: exhibitors.map((exhibitor) => ({ exhibitor, filmCode: 'F1', film })),
  });
  await writer.applyCatalogue(await metadata.catalogue.snapshot());
  for (let from = 0; from < people; from += rowsAtOnce) {
    const numbers = Array.from({ length: Math.min(rowsAtOnce, people - from) }, (_, i) => from + i);
    await writer.accept({ members: numbers.map(memberOf), transactions: numbers.filter(seesTheFilm).map(visitOn('before', asOf, null)) });
  }
  await writer.settle();
}

/** The visits to the film on a day after sending, and one to another on the last day, so that the data reaches it. */
export async function bringVisits({ writer }: Stores, people: number, day: string, last: string): Promise<void> {
  await writer.accept({ members: [], transactions: [visitOn('last', last, null)(1)] });
  for (let from = 0; from < people; from += rowsAtOnce) {
    const numbers = Array.from({ length: Math.min(rowsAtOnce, people - from) }, (_, i) => from + i).filter(seesTheFilm);
    await writer.accept({ members: [], transactions: numbers.map(visitOn('after', day, 'F1')) });
  }
  await writer.settle();
}

function memberOf(n: number): MemberRecord {
  const { id, exhibitor } = recipient(n);
  return {
    ...{ ...nothingSaid, moviegoer: id, exhibitor, birthDay: 3_000 + (n % 15_000), gender: n % 2 === 0 ? 'female' : 'male' },
    ...{ postcode: null, reachableBy: canBeReached(n) ? ['email', 'push'] : [], updatedAt: 1, text: '' },
  };
}

function visitOn(name: string, iso: string, filmCode: string | null): (n: number) => TransactionRecord {
  const day = dayOfIso(iso);
  return (n) => {
    const { id, exhibitor } = recipient(n);
    return {
      ...{ id: `${name}-${n}`, moviegoer: id, exhibitor, purchasedAt: day * 86_400_000, purchaseDay: day, ...ofPurchase(() => null) },
      ...{ site: `${exhibitor}-1`, filmCode, filmTitle: null, sessionStart: day * minutesADay + evening, format: null },
      ...{ tickets: [{ type: 'adult', quantity: 2, price: 1_200 }], concessionAmount: 700, status: 'sold', updatedAt: 1, text: '' },
    };
  };
}
