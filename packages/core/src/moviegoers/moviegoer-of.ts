import type { Moviegoer, Visit } from '@marquee/dsl';
import { type MemberRecord, type MoviegoerState, nothingSaid, type TransactionRecord, withPurchase } from '../records/index.ts';
import { membershipsOf } from './campaign-members.ts';
import type { CatalogueIndex } from './catalogue-index.ts';
import { compareText } from './compare-text.ts';
import { withdrawnSince } from './consents.ts';
import { type FoldedVisit, foldStanding } from './fold-visits.ts';
import { usualSite, usualSiteSessions } from './usual-site.ts';

/**
 * The moviegoer that the language sees, folded from the rows that stand with the catalogue as it is. Purchase days follow the time zone that the
 * site has now.
 *
 * @returns null when there is none: erased, or with nothing on record (any more).
 */
export function moviegoerOf(state: MoviegoerState, catalogue: CatalogueIndex): Moviegoer | null {
  const { member, transactions, campaigns } = state;
  if (state.erased !== null || (member === null && transactions.length === 0 && campaigns.length === 0)) return null;
  const folded = foldStanding(
    transactions.map((row) => withPurchaseDay(row, catalogue)),
    catalogue,
  );
  const withdrawn = withdrawnSince(member?.updatedAt ?? 0, campaigns);
  const { joinedDay, preferredSites, reachableBy, ...said } = saidBy(member);
  return {
    ...said,
    id: state.moviegoer,
    exhibitor: state.exhibitor,
    joinedOn: joinedDay,
    preferredSites: sortedSet(preferredSites),
    reachableBy: sortedSet(reachableBy.filter((consent) => !withdrawn.has(consent))),
    // Oldest first as they are, the last ones are all that it looks at.
    usualSite: usualSite(folded.slice(-usualSiteSessions)),
    visits: folded.map((visit) => visitOf(visit, catalogue)),
    campaigns: membershipsOf(campaigns),
  };
}

/** What a member row says, without what only the fold needs of it. */
function saidBy(member: MemberRecord | null): typeof nothingSaid {
  if (member === null) return nothingSaid;
  const {
    moviegoer: _moviegoer,
    exhibitor: _exhibitor,
    postcode: _postcode,
    withheld: _withheld,
    updatedAt: _at,
    text: _text,
    ...said
  } = member;
  return { ...nothingSaid, ...said };
}

function visitOf(visit: FoldedVisit, catalogue: CatalogueIndex): Visit {
  const { fields, releaseDay } = catalogue.filmFields(visit.film);
  const seen = {
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
    tickets: visit.tickets,
    spend: visit.spend,
    ticketSpend: visit.ticketSpend,
    concessionSpend: visit.concessionSpend,
    leadDays: visit.leadDays,
  };
  const whole = withPurchase(seen, (field) => visit[field]);
  return visit.film === null && visit.filmCode !== null ? { ...whole, openFilmCode: visit.filmCode } : whole;
}

function withPurchaseDay(row: TransactionRecord, catalogue: CatalogueIndex): TransactionRecord {
  const purchaseDay = catalogue.dayAt(row.site, row.purchasedAt);
  return purchaseDay === null || purchaseDay === row.purchaseDay ? row : { ...row, purchaseDay };
}

function sortedSet(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)].sort(compareText);
}
