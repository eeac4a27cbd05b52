import type { Moviegoer, Visit } from '@marquee/dsl';
import type { MemberRecord, MoviegoerState, TransactionRecord } from '../records/index.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { compareText } from './compare-text.ts';
import { type FoldedVisit, foldStanding } from './fold-visits.ts';
import { usualSite, usualSiteSessions } from './usual-site.ts';

/** The gender of a moviegoer of whom no member row came, or none yet. */
export const genderUntold: MemberRecord['gender'] = 'unknown';

/**
 * The moviegoer that the language sees, folded from the rows that stand with the catalogue as it is. Purchase days follow the time zone that the
 * site has now.
 *
 * @returns null when there is none: erased, or with nothing on record (any more).
 */
export function moviegoerOf(state: MoviegoerState, catalogue: CatalogueIndex): Moviegoer | null {
  const { member, transactions } = state;
  if (state.erased !== null || (member === null && transactions.length === 0)) return null;
  const folded = foldStanding(
    transactions.map((row) => withPurchaseDay(row, catalogue)),
    catalogue,
  );
  return {
    id: state.moviegoer,
    exhibitor: state.exhibitor,
    birthDay: member?.birthDay ?? null,
    gender: member?.gender ?? genderUntold,
    region: member?.region ?? null,
    tier: member?.tier ?? null,
    favouriteSite: member?.favouriteSite ?? null,
    // Oldest first as they are, the last ones are all that it looks at.
    usualSite: usualSite(folded.slice(-usualSiteSessions)),
    preferredSites: sortedSet(member?.preferredSites ?? []),
    reachableBy: sortedSet(member?.reachableBy ?? []),
    joinedOn: member?.joinedDay ?? null,
    visits: folded.map((visit) => visitOf(visit, catalogue)),
  };
}

function visitOf(visit: FoldedVisit, catalogue: CatalogueIndex): Visit {
  const { fields, releaseDay } = catalogue.filmFields(visit.film);
  return {
    businessDay: visit.businessDay,
    purchaseDay: visit.purchaseDay,
    ...fields,
    runDay: releaseDay === null ? null : visit.businessDay - releaseDay,
    site: visit.site,
    'site.region': catalogue.regionOf(visit.site),
    ticketType: visit.ticketTypes,
    format: visit.format,
    daypart: visit.daypart,
    weekday: visit.weekday,
    channel: visit.channel,
    tickets: visit.tickets,
    spend: visit.spend,
    ticketSpend: visit.ticketSpend,
    concessionSpend: visit.concessionSpend,
    leadDays: visit.leadDays,
  };
}

function withPurchaseDay(row: TransactionRecord, catalogue: CatalogueIndex): TransactionRecord {
  const purchaseDay = catalogue.dayAt(row.site, row.purchasedAt);
  return purchaseDay === null || purchaseDay === row.purchaseDay ? row : { ...row, purchaseDay };
}

function sortedSet(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)].sort(compareText);
}
