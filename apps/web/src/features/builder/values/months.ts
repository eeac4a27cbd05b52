import { dayLabel, dayOfIso, isIsoDate, isoOfDay, plusMonths } from '@marquee/dsl';
import { readDay } from './read-day.ts';

/** Which day of a month a bound is: the first of those that count, or the last. */
export type Edge = 'first' | 'last';

/** The first or the last day of the month of a day. */
export function edgeOf(iso: string, edge: Edge): string {
  const first = `${iso.slice(0, 8)}01`;
  return edge === 'first' ? first : isoOfDay(plusMonths(dayOfIso(first), 1) - 1);
}

/** 2026-01-31 → "Jan 2026". */
export function monthText(iso: string): string {
  return dayLabel(iso).replace(/^\d+ /, '');
}

/**
 * The first day of the month that people mean by what they type: "Jan 2026", "2026-01", "1/2026", "January" (the latest one), "last month",
 * "2 years ago", "5 Jan 2026". `today` is the as-of date. Null for what cannot be read.
 */
export function readMonth(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase().replace(/[,.]/g, ' ').replace(/\s+/g, ' ');
  const yearFirst = /^(\d{4})[-/ ](\d{1,2})$/.exec(text);
  const yearLast = /^(\d{1,2})[-/ ](\d{4})$/.exec(text);
  if (yearFirst) return first(yearFirst[1], yearFirst[2]);
  if (yearLast) return first(yearLast[2], yearLast[1]);
  if (text === 'this month') return edgeOf(today, 'first');
  if (text === 'last month') return readMonth('1 month ago', today);
  const named = /^[a-z]{3,9}(?: ?-?\d{4})?$/.test(text) ? readDay(`1 ${text}`, today) : null;
  // A day is of its month; one without its year is somebody typing still.
  const day = named ?? (/\d{4}|ago$|^today$|^yesterday$|^now$/.test(text) ? readDay(text, today) : null);
  return day === null ? null : edgeOf(day, 'first');
}

function first(year = '', month = ''): string | null {
  const iso = `${year}-${month.padStart(2, '0')}-01`;
  return isIsoDate(iso) ? iso : null;
}
