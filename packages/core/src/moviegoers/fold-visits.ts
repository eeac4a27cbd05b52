import { businessDayOf, type Day, type Daypart, daypartOf, type Weekday, weekdayOf } from '@marquee/dsl';
import { type SaidByPurchase, type TransactionRecord, withPurchase } from '../records/index.ts';
import { compareText } from './compare-text.ts';
import { standingBy } from './standing.ts';

/** One moviegoer's visit to one session, folded from its transactions. Days since 1970-01-01, money in minor units. */
export interface FoldedVisit extends SaidByPurchase {
  readonly moviegoer: string;
  /** Id in the common catalogue; null while the film code is not matched. */
  readonly film: string | null;
  readonly filmCode: string | null;
  readonly site: string;
  readonly sessionStart: number;
  readonly businessDay: Day;
  readonly purchaseDay: Day;
  readonly format: string | null;
  readonly daypart: Daypart;
  readonly weekday: Weekday;
  /** Distinct, sorted. */
  readonly ticketTypes: readonly string[];
  readonly tickets: number;
  readonly ticketSpend: number;
  readonly concessionSpend: number;
  readonly spend: number;
  readonly leadDays: number;
}

/** What the fold asks of the catalogue. */
export interface FilmMatches {
  /** The film an exhibitor's code is matched to; null when it is not. */
  filmOf(exhibitor: string, filmCode: string): string | null;
}

/**
 * Folds transactions into visits, exactly as docs/data.md says. Takes any rows in any order, duplicates included; only the standing row of each
 * transaction id counts. Refunded ones leave entirely, and a transaction without tickets adds nothing.
 *
 * @returns visits by moviegoer, session start, site, film code, format.
 */
export function foldVisits(transactions: Iterable<TransactionRecord>, matches: FilmMatches): readonly FoldedVisit[] {
  return foldStanding(
    standingBy(transactions, ({ exhibitor, id }) => JSON.stringify([exhibitor, id])),
    matches,
  );
}

/** As `foldVisits`, of rows that all stand: no two of one transaction. */
export function foldStanding(standing: readonly TransactionRecord[], matches: FilmMatches): readonly FoldedVisit[] {
  const rows = standing.filter(({ status, tickets }) => status === 'sold' && tickets.length > 0).sort(compareVisits);
  const visits: FoldedVisit[] = [];
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const first = rows[from];
    if (!first) break;
    for (to = from + 1; to < rows.length; to += 1) {
      const next = rows[to];
      if (!next || compareVisits(first, next) !== 0) break;
    }
    visits.push(foldSession(first, rows, from, to, matches));
  }
  return visits;
}

/** The visit that the rows from one place up to another make. */
function foldSession(
  start: TransactionRecord,
  rows: readonly TransactionRecord[],
  from: number,
  to: number,
  matches: FilmMatches,
): FoldedVisit {
  let first = start;
  const types: string[] = [];
  let [tickets, ticketSpend, concessionSpend] = [0, 0, 0];
  for (let i = from; i < to; i += 1) {
    const row = rows[i] ?? start;
    if (compareEarliest(row, first) < 0) first = row;
    concessionSpend += row.concessionAmount;
    for (const { type, quantity, price } of row.tickets) {
      if (!types.includes(type)) types.push(type);
      tickets += quantity;
      ticketSpend += quantity * price;
    }
  }
  const businessDay = businessDayOf(first.sessionStart);
  const earliest = first;
  const visit = {
    moviegoer: first.moviegoer,
    film: first.filmCode === null ? null : matches.filmOf(first.exhibitor, first.filmCode),
    filmCode: first.filmCode,
    site: first.site,
    sessionStart: first.sessionStart,
    businessDay,
    purchaseDay: first.purchaseDay,
    format: first.format,
    daypart: daypartOf(first.sessionStart),
    weekday: weekdayOf(businessDay),
    ticketTypes: types.length < 2 ? types : types.sort(compareText),
    tickets,
    ticketSpend,
    concessionSpend,
    spend: ticketSpend + concessionSpend,
    leadDays: Math.max(0, businessDay - first.purchaseDay),
  };
  return withPurchase(visit, (field) => earliest[field]);
}

/** The earliest purchase; two at one instant are told apart by id. */
function compareEarliest(a: TransactionRecord, b: TransactionRecord): number {
  return a.purchasedAt - b.purchasedAt || compareText(a.id, b.id);
}

function compareVisits(a: VisitOrder, b: VisitOrder): number {
  return compareText(a.moviegoer, b.moviegoer) || compareSessions(a, b);
}

/** Orders one moviegoer's visits by session start, then by what else tells sessions apart; a missing code or format comes first. */
export function compareSessions(a: SessionOrder, b: SessionOrder): number {
  return (
    a.sessionStart - b.sessionStart ||
    compareText(a.site, b.site) ||
    compareMissing(a.filmCode, b.filmCode) ||
    compareMissing(a.format, b.format)
  );
}
type VisitOrder = SessionOrder & Pick<FoldedVisit, 'moviegoer'>;
export type SessionOrder = Pick<FoldedVisit, 'sessionStart' | 'site' | 'filmCode' | 'format'>;

function compareMissing(a: string | null, b: string | null): number {
  if (a === null || b === null) return (a === null ? 0 : 1) - (b === null ? 0 : 1);
  return compareText(a, b);
}
