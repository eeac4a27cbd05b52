import type { CampaignEvent, CampaignGroup, CampaignMembership } from '../../campaigns.ts';
import type { Moviegoer } from '../../moviegoer.ts';
import { type MoviegoerSketch, moviegoerOf } from './moviegoer-of.ts';
import type { VisitSketch } from './visit-of.ts';

const times = (count: number, sketch: (index: number) => VisitSketch): readonly VisitSketch[] =>
  Array.from({ length: count }, (_, index) => sketch(index));
const dayOfMonth = (index: number) => String(index + 1).padStart(2, '0');

const hush = (group: CampaignGroup, ...events: readonly CampaignEvent[]): CampaignMembership => ({ campaign: 'hush', group, events });

/** Moviegoers written by hand for edge cases around the fixture's as-of date, 2026-11-18. */
const sketches: Readonly<Record<string, MoviegoerSketch>> = {
  nothingKnown: {},
  neverCame: { born: '1990-05-05', gender: 'female', region: 'US-TX', tier: 'gold', reachableBy: ['email'], joined: '2026-11-18' },
  // Birthdays around the day: 18 today, 18 tomorrow, 35 today, born on a leap day, not yet born.
  eighteenToday: { born: '2008-11-18', gender: 'female', visits: [{ on: '2026-11-18' }] },
  eighteenTomorrow: { born: '2008-11-19', gender: 'male', visits: [{ on: '2026-11-18' }] },
  thirtyFiveToday: { born: '1991-11-18', gender: 'female', visits: [{ on: '2026-10-31', film: 'kestrel' }] },
  leapDay: { born: '2008-02-29', gender: 'other', region: 'US-NY', visits: [{ on: '2026-02-13', film: 'thirteenth', daypart: 'late' }] },
  notYetBorn: { born: '2027-01-01', gender: 'female' },
  veryOld: { born: '1920-02-29', gender: 'male', joined: '1999-12-31' },
  // On both sides of "the last 12 months": 2025-11-19 to 2026-11-18.
  firstDayOfWindow: { born: '1980-01-01', gender: 'male', visits: [{ on: '2025-11-19', film: 'lantern' }] },
  dayBeforeWindow: { born: '1980-01-01', gender: 'male', visits: [{ on: '2025-11-18', film: 'lantern' }] },
  lastDayOfWindow: { born: '1980-01-01', gender: 'male', visits: [{ on: '2026-11-18', film: 'lantern' }] },
  presaleOnly: { gender: 'female', region: 'US-CA', visits: [{ on: '2026-11-20', bought: '2026-11-10', film: 'untold' }] },
  boughtAfterDay: { gender: 'female', visits: [{ on: '2026-11-25', bought: '2026-11-19', film: 'untold' }] },
  presaleAndPast: {
    gender: 'male',
    visits: [
      { on: '2026-11-20', bought: '2026-11-01', film: 'untold' },
      { on: '2026-06-06', film: 'thirteenth' },
    ],
  },
  // Conditions on the same visit: horror in the matinee and a drama in the evening do not make horror in the evening.
  horrorMatinee: {
    gender: 'female',
    born: '2000-02-02',
    visits: [
      { on: '2026-10-03', daypart: 'matinee' },
      { on: '2026-03-03', film: 'lantern', daypart: 'evening' },
    ],
  },
  horrorRegular: {
    gender: 'female',
    born: '2001-07-07',
    region: 'US-CA',
    tier: 'gold',
    reachableBy: ['email', 'sms'],
    visits: times(3, (index) => ({
      on: `2026-10-${dayOfMonth(index + 10)}`,
      film: index === 2 ? 'thirteenth' : 'undertow',
      daypart: 'evening',
    })),
  },
  sameFilmFourTimes: {
    gender: 'male',
    visits: times(4, (index) => ({ on: `2026-07-${dayOfMonth(index + 3)}`, film: 'kestrel', format: 'imax' })),
  },
  fourFilms: {
    gender: 'other',
    region: 'US-NY',
    exhibitor: 'star',
    visits: ['undertow', 'thirteenth', 'kestrel', 'marigold'].map((film, index) => ({
      on: `2026-10-${dayOfMonth(index + 4)}`,
      film,
      site: 'star:2',
    })),
  },
  unmatchedFilms: {
    gender: 'male',
    visits: [
      { on: '2026-05-05', film: null },
      { on: '2026-05-06', film: null },
    ],
  },
  unmatchedAndOne: {
    gender: 'male',
    visits: [
      { on: '2026-05-05', film: null },
      { on: '2026-05-06', film: 'bare' },
    ],
  },
  // Shares that rounding would get wrong: a third, two thirds, one in eight.
  oneInThree: {
    gender: 'female',
    visits: [{ on: '2026-04-01' }, { on: '2026-04-02', film: 'kestrel' }, { on: '2026-04-03', film: 'kestrel' }],
  },
  twoInThree: {
    gender: 'female',
    visits: [{ on: '2026-04-01' }, { on: '2026-04-02', film: 'thirteenth' }, { on: '2026-04-03', film: 'kestrel' }],
  },
  oneInEight: {
    gender: 'male',
    visits: times(8, (index) => ({ on: `2026-04-${dayOfMonth(index)}`, film: index === 0 ? 'undertow' : 'bare' })),
  },
  // Sums at a bound, one below it and one above it; a visit that cost nothing.
  spentExactly: {
    visits: [
      { on: '2026-09-01', ticketSpend: 4_000, concessionSpend: 1_000 },
      { on: '2026-09-02', ticketSpend: 4_000, concessionSpend: 1_000 },
    ],
  },
  spentOneLess: { visits: [{ on: '2026-09-01', ticketSpend: 8_999, concessionSpend: 1_000 }] },
  spentOneMore: { visits: [{ on: '2026-09-01', ticketSpend: 9_001, concessionSpend: 1_000 }] },
  freeTicket: { visits: [{ on: '2026-09-01', tickets: 1, ticketSpend: 0 }] },
  bigParty: {
    visits: [{ on: '2026-08-08', film: 'marigold', tickets: 9, ticketTypes: ['adult', 'child', 'senior'], concessionSpend: 6_250 }],
  },
  family: {
    visits: times(2, (index) => ({
      on: `2026-08-${dayOfMonth(index)}`,
      film: 'marigold',
      tickets: 4,
      ticketTypes: ['child', 'adult'],
      daypart: 'matinee',
    })),
  },
  // Missing values of visits: no format, no channel, no ticket types, a site without a region.
  bareVisit: {
    exhibitor: 'lux',
    visits: [{ on: '2026-01-10', film: 'bare', site: 'lux:1', format: null, channel: null, ticketTypes: [] }],
  },
  previewer: { visits: [{ on: '2026-10-01', bought: '2026-09-20', film: 'undertow', format: 'imax' }] },
  openingFriday: { visits: [{ on: '2026-10-02', bought: '2026-10-01', film: 'undertow', channel: 'app' }] },
  openingSunday: { visits: [{ on: '2026-10-04', film: 'undertow', site: 'nova:2', channel: 'box office' }] },
  openingMonday: { visits: [{ on: '2026-10-05', film: 'undertow', site: 'star:1', channel: 'app', tickets: 1 }] },
  // Sets and dates.
  likesBoth: {
    preferredSites: ['nova:1', 'nova:2'],
    favouriteSite: 'nova:1',
    reachableBy: ['email', 'push', 'sms', 'thirdParty'],
    joined: '2026-10-19',
  },
  likesOne: { preferredSites: ['nova:2'], favouriteSite: 'nova:2', reachableBy: ['push'], joined: '2026-10-18' },
  joinedTomorrow: { joined: '2026-11-19', tier: 'silver', exhibitor: 'star' },
  joinedLongAgo: { joined: '2015-06-30', tier: 'basic', exhibitor: 'star', region: 'US-CA' },
  quoted: { tier: "O'Hara; DROP TABLE moviegoer --", region: 'US-TX', exhibitor: 'lux' },
  // Campaigns: one group or the other, how far a message got, two campaigns at once, and one of which nothing else is known.
  onlyTaken: { gender: 'female', campaigns: [hush('target')] },
  heldOut: { gender: 'female', region: 'US-CA', campaigns: [hush('control')], visits: [{ on: '2026-10-20' }] },
  opener: { gender: 'female', campaigns: [hush('target', 'sent', 'delivered', 'opened', 'clicked')] },
  bouncer: { gender: 'male', campaigns: [hush('target', 'sent', 'bounced')] },
  unsubscriber: {
    gender: 'male',
    campaigns: [hush('control', 'unsubscribed'), { campaign: "second/of'two", group: 'control', events: [] }],
  },
  secondOnly: { campaigns: [{ campaign: "second/of'two", group: 'target', events: ['sent', 'clicked'] }] },
};

/** The moviegoers written by hand. Their ids are their names. */
export function shapedMoviegoers(): readonly Moviegoer[] {
  return Object.entries(sketches).map(([name, sketch]) => moviegoerOf(name, sketch));
}
