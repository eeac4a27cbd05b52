import {
  type CampaignMemberRecord,
  type CatalogueSnapshot,
  campaignMemberRow,
  type MemberRecord,
  nothingSaid,
  ofPurchase,
  type TransactionRecord,
} from '@marquee/core';
import { campaignEvents, campaignGroups, dayOfIso } from '@marquee/dsl';
import { seededRandom } from './seeded.ts';

export const catalogue: CatalogueSnapshot = {
  exhibitors: [
    { id: 'north', name: 'North' },
    { id: 'south', name: 'South' },
  ],
  sites: ['north-1', 'north-2', 'south-1', 'south-2'].map((id, i) => ({
    id,
    exhibitor: id.slice(0, 5),
    code: id.slice(6),
    name: id,
    region: i % 2 === 0 ? 'US-NY' : null,
    postcode: null,
    timeZone: 'America/New_York',
  })),
  films: Array.from({ length: 12 }, (_, i) => ({
    id: `film-${i}`,
    title: `Film ${i}`,
    releaseDate: i % 4 === 0 ? null : `2026-0${1 + (i % 6)}-13`,
    rating: i % 3 === 0 ? null : 'R',
    genres: i % 2 === 0 ? ['horror', 'comedy'] : [],
    distributor: null,
    franchise: null,
    director: `Director ${i % 3}`,
    cast: [],
  })),
  filmMatches: ['north', 'south'].flatMap((exhibitor) =>
    Array.from({ length: 12 }, (_, i) => ({ exhibitor, filmCode: `C${i}`, film: `film-${i}` })),
  ),
};

/** Rows of a small, busy region, as the pipeline makes them; the same source of chance makes the same ones. */
export interface SampleRows {
  readonly members: readonly MemberRecord[];
  readonly transactions: readonly TransactionRecord[];
  readonly campaignMembers: readonly CampaignMemberRecord[];
}

/** Moviegoers of both exhibitors with duplicates, corrections, refunds, and transactions that moved to somebody else, all shuffled. */
export function sampleRows(random: () => number, moviegoers: number, transactionsEach: number): SampleRows {
  const pick = <T>(list: readonly [T, ...T[]]): T => list[Math.floor(random() * list.length)] ?? list[0];
  const idOf = (i: number) => `${i % 2 === 0 ? 'north' : 'south'}:m${String(i).padStart(5, '0')}`;
  const members: MemberRecord[] = [];
  const transactions: TransactionRecord[] = [];
  for (let i = 0; i < moviegoers; i += 1) {
    const exhibitor = i % 2 === 0 ? 'north' : 'south';
    const versions = random() < 0.9 ? 1 + Math.floor(random() * 2) : 0;
    for (let version = 0; version < versions; version += 1)
      members.push(memberRow(idOf(i), exhibitor, version, pick(['Gold', 'Silver', null]), Math.floor(random() * 20_000)));
    for (let t = Math.floor(random() * 2 * transactionsEach); t > 0; t -= 1) {
      const row = transactionRow(`T${i}-${t}`, idOf(i), exhibitor, random);
      transactions.push(row);
      if (random() < 0.15) transactions.push({ ...row, status: 'refunded', updatedAt: row.updatedAt + 5, text: `${row.text}-refunded` });
      // Corrected to another moviegoer of the exhibitor, and sometimes back.
      if (random() < 0.1) {
        const other = idOf((i + 2 * Math.floor(random() * moviegoers)) % (moviegoers - (moviegoers % 2)));
        transactions.push({ ...row, moviegoer: other, updatedAt: row.updatedAt + 10, text: `${row.text}-moved` });
        if (random() < 0.3) transactions.push({ ...row, updatedAt: row.updatedAt + 20, text: `${row.text}-back` });
      }
    }
  }
  const again = <R>(rows: R[]) => shuffled([...rows, ...rows.filter(() => random() < 0.2)], random);
  return { members: again(members), transactions: again(transactions), campaignMembers: campaignRows(moviegoers, idOf) };
}

/** Most moviegoers in one campaign or two, told in several rows that repeat each other and mostly agree on the group. From a source of chance of their own. */
function campaignRows(moviegoers: number, idOf: (i: number) => string): readonly CampaignMemberRecord[] {
  const random = seededRandom(moviegoers);
  const rows: CampaignMemberRecord[] = [];
  for (let i = 0; i < moviegoers; i += 1)
    for (const campaign of ['cmp_1', 'cmp/2'].filter(() => random() < 0.5)) {
      const usual = campaignGroups[random() < 0.8 ? 0 : 1];
      for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
        const group = random() < 0.95 ? usual : 'control';
        const events = campaignEvents.filter(() => random() < 0.3).map((event) => ({ event, at: 1_000 + Math.floor(random() * 50) }));
        const withdrawn = events.flatMap(({ event, at }) => (event === 'unsubscribed' ? [{ consent: 'email' as const, at }] : []));
        rows.push(campaignMemberRow({ moviegoer: idOf(i), campaign, group, events, withdrawn, updatedAt: 1_000 + times }));
      }
    }
  return shuffled([...rows, ...rows.slice(0, 20)], random);
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((value) => ({ value, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}

function memberRow(moviegoer: string, exhibitor: string, version: number, tier: string | null, birthDay: number): MemberRecord {
  return {
    ...nothingSaid,
    moviegoer,
    exhibitor,
    birthDay,
    gender: birthDay % 2 === 0 ? 'female' : 'male',
    region: 'US-NY',
    postcode: null,
    tier,
    joinedDay: 19_000 + version,
    favouriteSite: `${exhibitor}-1`,
    preferredSites: [`${exhibitor}-2`],
    reachableBy: birthDay % 3 === 0 ? ['email'] : [],
    updatedAt: 1_000 + version,
    text: JSON.stringify([version, tier, birthDay]),
  };
}

const zoneDay = dayOfIso('2026-02-17');
function transactionRow(id: string, moviegoer: string, exhibitor: string, random: () => number): TransactionRecord {
  const day = Math.floor(random() * 60);
  const film = Math.floor(random() * 14);
  return {
    id,
    moviegoer,
    exhibitor,
    // At noon in New York, so that the calendar day is the same in UTC.
    purchasedAt: (zoneDay + day) * 86_400_000 + 17 * 3_600_000,
    purchaseDay: zoneDay + day,
    ...ofPurchase(() => (random() < 0.5 ? 'web' : null)),
    site: `${exhibitor}-${random() < 0.5 ? 1 : 2}`,
    filmCode: random() < 0.1 ? null : `C${film}`,
    filmTitle: null,
    sessionStart: (zoneDay + day + Math.floor(random() * 10)) * 1_440 + 600 + 300 * Math.floor(random() * 4),
    format: random() < 0.3 ? 'imax' : '2d',
    tickets: random() < 0.05 ? [] : [{ type: 'adult', quantity: 1 + Math.floor(random() * 3), price: 1_250 }],
    concessionAmount: random() < 0.5 ? 0 : 770,
    status: 'sold',
    updatedAt: 1_000,
    text: `${id}-first`,
  };
}
