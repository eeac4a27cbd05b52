import {
  type CampaignMemberRecord,
  type CatalogueSnapshot,
  campaignMemberRow,
  consents,
  type MemberRecord,
  nothingSaid,
  ofPurchase,
  type TransactionRecord,
} from '@marquee/core';
import { campaignEvents, campaignGroups } from '@marquee/dsl';
import fc from 'fast-check';

export const catalogue: CatalogueSnapshot = {
  exhibitors: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  sites: [
    { id: 'n1', exhibitor: 'north', code: '1', name: 'One', region: 'US-NY', postcode: '10001', timeZone: 'America/New_York' },
    { id: 'n2', exhibitor: 'north', code: '2', name: 'Two', region: null, postcode: null, timeZone: 'America/Chicago' },
    { id: 's1', exhibitor: 'south', code: '1', name: 'South One', region: null, postcode: null, timeZone: 'UTC' },
  ],
  films: [
    {
      id: 'f1',
      title: 'Night',
      releaseDate: '2026-02-13',
      rating: 'R',
      genres: ['horror'],
      distributor: null,
      franchise: null,
      director: null,
      cast: [],
    },
    {
      id: 'f2',
      title: 'Day',
      releaseDate: null,
      rating: null,
      genres: [],
      distributor: 'Acme',
      franchise: null,
      director: null,
      cast: ['Bo', 'Ann'],
    },
  ],
  filmMatches: [{ exhibitor: 'north', filmCode: 'NF', film: 'f1' }],
};

export const transaction = (changes: Partial<TransactionRecord> = {}): TransactionRecord => ({
  id: 'T1',
  moviegoer: 'north:a',
  exhibitor: 'north',
  purchasedAt: Date.parse('2026-02-18T02:30:00Z'),
  purchaseDay: 20_501,
  ...ofPurchase(() => 'web'),
  site: 'n1',
  filmCode: 'NF',
  filmTitle: 'Night',
  sessionStart: 20_504 * 1_440 + 1_170,
  format: '2d',
  tickets: [{ type: 'adult', quantity: 2, price: 1_250 }],
  concessionAmount: 770,
  status: 'sold',
  updatedAt: 10,
  text: 'a',
  ...changes,
});

export const member = (changes: Partial<MemberRecord> = {}): MemberRecord => ({
  ...nothingSaid,
  moviegoer: 'north:a',
  exhibitor: 'north',
  birthDay: 7_441,
  gender: 'female',
  region: 'US-NY',
  postcode: '10002',
  tier: 'Gold',
  joinedDay: 18_292,
  favouriteSite: 'n1',
  preferredSites: ['n2', 'n1'],
  reachableBy: ['email', 'push'],
  updatedAt: 10,
  text: 'a',
  ...changes,
});

export const campaignMember = (changes: Partial<CampaignMemberRecord> = {}): CampaignMemberRecord => ({
  ...campaignMemberRow({ moviegoer: 'north:a', campaign: 'cmp_1', group: 'target', events: [], updatedAt: 10 }),
  ...changes,
});

/** Mostly one of everything, so that transactions meet in a session; then every boundary. */
const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });
const minutes = [0, 299, 300, 719, 720, 1_019, 1_020, 1_259, 1_260, 1_439].map((minute) => 20_504 * 1_440 + minute);

const people = ['north:a', 'north:b', 'north:\u{1f39f}', 'south:a'] as const;
const exhibitorOf = (moviegoer: string) => moviegoer.slice(0, moviegoer.indexOf(':'));

/** Rows that meet often: few ids, sessions, instants, texts; texts beyond the basic plane and up to its end. */
export const transactions: fc.Arbitrary<readonly TransactionRecord[]> = fc.array(
  fc
    .record({
      id: fc.constantFrom('T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', '\uffff', '\u{1f39f}'),
      moviegoer: mostly(...people),
      purchasedAt: fc.integer({ min: -1, max: 2 }).map((hours) => Date.parse('2026-02-18T02:30:00Z') + hours * 3_600_000),
      purchaseDay: fc.integer({ min: 20_498, max: 20_506 }),
      ...ofPurchase(() => fc.constantFrom('web', 'app', null)),
      site: mostly('n1', 'n2'),
      filmCode: mostly('NF', 'XX', null),
      sessionStart: mostly(20_504 * 1_440 + 1_170, ...minutes, 20_511 * 1_440, -200, -1_441),
      format: mostly('2d', 'imax', null),
      tickets: fc.array(
        fc.record({
          type: fc.constantFrom('adult', 'child', '\uffff', '\u{1f39f}'),
          quantity: fc.integer({ min: 1, max: 3 }),
          price: fc.constantFrom(0, 900),
        }),
        { maxLength: 3 },
      ),
      concessionAmount: fc.constantFrom(0, 770),
      status: fc.constantFrom('sold', 'sold', 'refunded'),
      updatedAt: fc.constantFrom(1, 1.001, 2),
    })
    // The text tells different rows of one id apart, as a canonical row text does.
    .map((row) =>
      transaction({ ...row, exhibitor: exhibitorOf(row.moviegoer), text: JSON.stringify({ ...row, moviegoer: '', updatedAt: 0 }) }),
    ),
  { maxLength: 40 },
);

export const members: fc.Arbitrary<readonly MemberRecord[]> = fc.array(
  fc
    .record({
      moviegoer: fc.constantFrom(...people),
      gender: fc.constantFrom('female', 'male', 'unknown'),
      tier: fc.constantFrom('Gold', null),
      preferredSites: fc.constantFrom([], ['n1'], ['n2', 'n1', 'n2']),
      reachableBy: fc.constantFrom([], ['push', 'email'], ['email', 'sms', 'thirdParty']),
      withheld: fc.constantFrom(undefined, [], ['email'], ['sms', 'push'], ['email', 'sms', 'push', 'thirdParty']),
      updatedAt: fc.integer({ min: 0, max: 2 }),
    } as const)
    .map((row) => member({ ...row, exhibitor: exhibitorOf(row.moviegoer), text: JSON.stringify({ ...row, moviegoer: '', updatedAt: 0 }) })),
  { maxLength: 12 },
);

/** Rows that meet often, of groups that disagree and texts that do not tell them apart; one event several times, in any order. */
export const campaignMembers: fc.Arbitrary<readonly CampaignMemberRecord[]> = fc.array(
  fc
    .record({
      moviegoer: fc.constantFrom(...people),
      campaign: fc.constantFrom('cmp_1', 'cmp/2', '\uffff', '\u{1f39f}'),
      group: fc.constantFrom(...campaignGroups),
      events: fc.array(fc.record({ event: fc.constantFrom(...campaignEvents), at: fc.integer({ min: -1, max: 2 }) }), { maxLength: 4 }),
      updatedAt: fc.integer({ min: 0, max: 2 }),
      text: fc.constantFrom('a', 'b', '\uffff', '\u{1f39f}'),
      withdrawn: fc.array(fc.record({ consent: fc.constantFrom(...consents), at: fc.integer({ min: -1, max: 2 }) }), { maxLength: 3 }),
    })
    .map(({ withdrawn, ...row }) => {
      const tookBack = row.events.some(({ event }) => event === 'unsubscribed');
      return { ...row, exhibitor: exhibitorOf(row.moviegoer), ...(tookBack ? { withdrawn } : {}) };
    }),
  { maxLength: 12 },
);
