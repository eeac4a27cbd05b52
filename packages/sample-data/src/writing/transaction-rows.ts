import type { Day } from '@marquee/dsl';
import { weekdayOf } from '../calendar/days.ts';
import { instantText, localText } from '../calendar/local-time.ts';
import { CONCESSIONS, FORMATS } from '../calibration.ts';
import type { SampleFilm } from '../catalogue/film.ts';
import type { SampleSite } from '../catalogue/sites.ts';
import type { SampleMember } from '../members/member.ts';
import type { Random } from '../random/sfc32.ts';
import type { Draft } from '../visits/draft.ts';
import { drawFormat, drawStart } from '../visits/draw-details.ts';
import { money } from './csv.ts';

export const TRANSACTION_COLUMNS =
  'transaction_id,member_id,purchased_at,channel,site_code,film_code,film_title,session_start,format,ticket_lines,concession_amount,status,updated_at\r\n';

/** One purchase. Instants are in seconds since 1970 UTC, amounts in minor units. */
export interface Purchase {
  readonly memberId: string;
  readonly purchasedAt: number;
  readonly channel: string;
  readonly siteCode: string;
  readonly filmCode: string;
  /** Already quoted for CSV. */
  readonly filmTitle: string;
  /** In local minutes since 1970-01-01T00:00. */
  readonly sessionStart: number;
  readonly format: string;
  readonly ticketLines: string;
  readonly concessions: number;
}

/** The part of a purchase that does not come from its visit: site and film code. */
export interface Venue {
  readonly siteIndex: number;
  readonly site: SampleSite;
  /** Minutes to subtract from local time to get UTC, by day. */
  readonly offset: (day: Day) => number;
  readonly filmCode: string;
  readonly filmTitle: string;
}

const EARLIEST_SALE = 8 * 60;
const LAST_MINUTE = 1439;

export function drawPurchase(random: Random, member: SampleMember, draft: Draft, film: SampleFilm, venue: Venue): Purchase {
  const format = drawFormat(random, film, draft.runDay);
  const start = drawStart(random, draft.daypart, venue.siteIndex, draft.film);
  const day = draft.day - draft.lead;
  const beforeStart = Math.min(start - 2 - Math.floor(random() ** 2 * 170), LAST_MINUTE);
  const minute = draft.lead === 0 ? Math.max(EARLIEST_SALE, beforeStart) : 540 + Math.floor(random() * 870);
  const heads = random() < CONCESSIONS.chance ? draft.tickets * CONCESSIONS.aHead * (0.5 + random()) : 0;
  return {
    memberId: member.id,
    purchasedAt: (day * 1440 + minute - venue.offset(day)) * 60 + Math.floor(random() * 60),
    channel: drawChannel(random, draft.lead),
    siteCode: venue.site.code,
    filmCode: venue.filmCode,
    filmTitle: venue.filmTitle,
    sessionStart: draft.day * 1440 + start,
    format: FORMATS[format] ?? 'standard',
    ticketLines: ticketLines(random, member, draft, film, adultPrice(venue.site.price, draft, format)),
    concessions: 5 * Math.round(heads / 5),
  };
}

function drawChannel(random: Random, lead: number): string {
  const at = random();
  if (lead > 0) return at < 0.58 ? 'app' : at < 0.94 ? 'web' : 'box office';
  return at < 0.34 ? 'app' : at < 0.52 ? 'web' : at < 0.75 ? 'kiosk' : 'box office';
}

const TUESDAY = 1;

/** The evening price of the site, reduced before the evening and on Tuesdays, increased for premium formats, rounded to 25. */
function adultPrice(price: number, draft: Draft, format: number): number {
  const byDay = draft.daypart < 2 ? 0.84 : 1;
  const tuesday = weekdayOf(draft.day) === TUESDAY ? 0.7 : 1;
  return 25 * Math.round((price * byDay * tuesday + (format === 0 ? 0 : 425)) / 25);
}

function ticketLines(random: Random, member: SampleMember, draft: Draft, film: SampleFilm, adult: number): string {
  const { tickets } = draft;
  const children = film.party > 0.5 && tickets > 1 ? Math.floor(tickets / 2) : 0;
  const own = member.age >= 60 ? 'senior' : member.age < 25 && random() < 0.55 ? 'student' : 'adult';
  const grown = line(own, tickets - children, own === 'adult' ? adult : reduced(adult, own === 'senior' ? 0.82 : 0.86));
  return children === 0 ? grown : `${grown}|${line('child', children, reduced(adult, 0.76))}`;
}

function line(type: string, quantity: number, price: number): string {
  return `${type}:${quantity}:${money(price)}`;
}

function reduced(price: number, part: number): number {
  return 25 * Math.round((price * part) / 25);
}

/** One CSV row. */
export function transactionText(
  id: string,
  purchase: Purchase,
  status: 'sold' | 'refunded',
  updatedAt: number,
  iso: (day: Day) => string,
): string {
  return `${id},${purchase.memberId},${instantText(iso, purchase.purchasedAt)},${purchase.channel},${purchase.siteCode},${purchase.filmCode},${purchase.filmTitle},${localText(iso, purchase.sessionStart)},${purchase.format},${purchase.ticketLines},${money(purchase.concessions)},${status},${instantText(iso, updatedAt)}\r\n`;
}
