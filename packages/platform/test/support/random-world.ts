import { type CampaignMembership, campaignEvents, campaignGroups, type Day, fields, type Moviegoer, type Visit } from '@marquee/dsl';

/** What the values of a world are drawn from; a definition drawn from the same pools meets them often. */
export const pools = {
  gender: fields.gender.values.map((one) => one.value),
  region: ['US-CA', 'US-NY', 'US-TX'],
  exhibitor: ['north', 'south', 'west'],
  tier: ['gold', 'silver'],
  site: ['site-1', 'site-2', 'site-3', 'site-4', 'site-5'],
  reachableBy: fields.reachableBy.values.map((one) => one.value),
  film: Array.from({ length: 12 }, (_, i) => `film-${i + 1}`),
  'film.rating': ['PG', 'PG-13', 'R'],
  'film.distributor': ['Halden', 'Orrery'],
  'film.franchise': ['Saltmarsh'],
  'film.director': ['A. Quill', 'B. Marrow', 'C. Tern'],
  'film.genre': ['action', 'comedy', 'drama', 'horror'],
  'film.cast': ['D. Vane', 'E. Lark', 'F. Moss'],
  ticketType: ['adult', 'child', 'senior'],
  format: ['2D', 'IMAX', 'standard', 'ScreenX'],
  daypart: fields.daypart.values.map((one) => one.value),
  weekday: fields.weekday.values.map((one) => one.value),
  channel: ['box-office', 'web'],
} as const;

/** Campaigns that somebody may be in, by their ids. */
export const campaigns = ["cmp'1", 'cmp/2', 'cmp_3'] as const;

export type Random = () => number;

/** A seeded source of numbers in [0, 1): mulberry32 by Tommy Ettinger. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Moviegoers with everything that makes engines differ: missing values, empty sets, films without a match, presales, birthdays around the
 * as-of date and on 29 February, visits on the edges of windows. The same seed makes the same world; ids come in order.
 */
export function randomWorld(seed: number, size: number, asOf: Day): readonly Moviegoer[] {
  const random = seeded(seed);
  // Of their own, so that the rest of a world is as it was before there were campaigns.
  const ofCampaigns = seeded(seed + 1);
  const films = new Map(pools.film.map((film) => [film, randomFilm(film, random, asOf)]));
  const siteRegion = new Map(pools.site.map((site, i) => [site, i === 0 ? null : pick(pools.region, random)]));
  return Array.from({ length: size }, (_, i) => ({
    id: `${pools.exhibitor[i % 3]}:${String(i).padStart(6, '0')}`,
    exhibitor: pools.exhibitor[i % 3] ?? null,
    birthDay: birthDay(random, asOf),
    gender: pick(pools.gender, random),
    region: maybe(pools.region, random),
    tier: maybe(pools.tier, random),
    favouriteSite: maybe(pools.site, random),
    usualSite: maybe(pools.site, random),
    preferredSites: some(pools.site, random),
    reachableBy: some(pools.reachableBy, random),
    joinedOn: random() < 0.1 ? null : asOf - edge(random),
    visits: Array.from({ length: random() < 0.15 ? 0 : Math.floor(random() ** 2 * 24) }, () =>
      randomVisit(random, asOf, films, siteRegion),
    ),
    campaigns: randomCampaigns(ofCampaigns),
  }));
}

/** In no campaign, in one or in several; with any events, of the control group too. */
function randomCampaigns(random: Random): readonly CampaignMembership[] {
  return campaigns
    .filter(() => random() < 0.4)
    .map((campaign) => ({
      campaign,
      group: pick(campaignGroups, random),
      events: campaignEvents.filter(() => random() < 0.4),
    }));
}

type FilmFields = Pick<
  Visit,
  'film' | 'film.rating' | 'film.distributor' | 'film.franchise' | 'film.director' | 'film.genre' | 'film.cast'
>;
interface RandomFilm {
  readonly fields: FilmFields;
  readonly releaseDay: Day | null;
}

function randomFilm(film: string | null, random: Random, asOf: Day): RandomFilm {
  return {
    fields: {
      film,
      'film.rating': maybe(pools['film.rating'], random),
      'film.distributor': maybe(pools['film.distributor'], random),
      'film.franchise': maybe(pools['film.franchise'], random),
      'film.director': maybe(pools['film.director'], random),
      'film.genre': some(pools['film.genre'], random),
      'film.cast': some(pools['film.cast'], random),
    },
    releaseDay: random() < 0.1 ? null : asOf - edge(random),
  };
}

const unmatched: RandomFilm = {
  fields: {
    film: null,
    'film.rating': null,
    'film.distributor': null,
    'film.franchise': null,
    'film.director': null,
    'film.genre': [],
    'film.cast': [],
  },
  releaseDay: null,
};

function randomVisit(
  random: Random,
  asOf: Day,
  films: ReadonlyMap<string, RandomFilm>,
  siteRegion: ReadonlyMap<string, string | null>,
): Visit {
  const businessDay = random() < 0.08 ? asOf + 1 + Math.floor(random() * 20) : asOf - edge(random);
  const purchaseDay = businessDay - (random() < 0.6 ? 0 : Math.floor(random() * 25));
  const film = random() < 0.1 ? unmatched : (films.get(pick(pools.film, random)) ?? unmatched);
  const site = pick(pools.site, random);
  const ticketSpend = Math.floor(random() * 8000);
  const concessionSpend = random() < 0.3 ? 0 : Math.floor(random() * 3000);
  return {
    businessDay,
    purchaseDay,
    ...film.fields,
    ...(film === unmatched && ticketSpend % 4 > 0 ? { openFilmCode: `code-${ticketSpend % 5}` } : {}),
    runDay: film.releaseDay === null ? null : businessDay - film.releaseDay,
    site,
    'site.region': siteRegion.get(site) ?? null,
    ticketType: some(pools.ticketType, random),
    format: maybe(pools.format, random),
    daypart: pick(pools.daypart, random),
    weekday: pick(pools.weekday, random),
    channel: maybe(pools.channel, random),
    tickets: 1 + Math.floor(random() ** 2 * 6),
    ticketSpend,
    concessionSpend,
    spend: ticketSpend + concessionSpend,
    leadDays: Math.max(0, businessDay - purchaseDay),
  };
}

/** Days back: often exactly on the edge of a usual window, or one off it. */
function edge(random: Random): number {
  if (random() < 0.5) return Math.floor(random() * 900);
  return pick([0, 1, 6, 7, 29, 30, 31, 90, 91, 92, 364, 365, 366, 367, 730, 731], random);
}

function birthDay(random: Random, asOf: Day): Day | null {
  const kind = random();
  if (kind < 0.1) return null;
  if (kind < 0.13) return asOf + Math.floor(random() * 10);
  const years = Math.floor(random() * 85);
  if (kind < 0.5) return yearsBefore(asOf, years) + Math.floor(random() * 3) - 1;
  if (kind < 0.6) return leapDay(1940 + 4 * Math.floor(random() * 19));
  return asOf - Math.floor(random() * 85 * 365);
}

const dayMs = 86_400_000;
function yearsBefore(day: Day, years: number): Day {
  const date = new Date(day * dayMs);
  return Date.UTC(date.getUTCFullYear() - years, date.getUTCMonth(), date.getUTCDate()) / dayMs;
}
function leapDay(year: number): Day {
  return Date.UTC(year, 1, 29) / dayMs;
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], random: Random): T {
  const value = list[Math.floor(random() * list.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}
function maybe<T>(list: readonly T[], random: Random): T | null {
  return random() < 0.12 ? null : pick(list, random);
}
function some<T>(list: readonly T[], random: Random): readonly T[] {
  return list.filter(() => random() < 0.35);
}
