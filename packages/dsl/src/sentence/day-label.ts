import { isoOfDay } from '../day.ts';
import type { Range } from '../operators/test.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO date in words: "18 Nov 2026". */
export function dayLabel(iso: string): string {
  const [year, month, date] = iso.split('-');
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** Two ISO dates as they follow "between": "1 Nov and 31 Dec 2026". The year is written once if it is the same. */
export function daysBetween(from: string, to: string): string {
  const first = from.slice(0, 4) === to.slice(0, 4) ? dayLabel(from).replace(/ \d+$/, '') : dayLabel(from);
  return `${first} and ${dayLabel(to)}`;
}

/** A range of days as it follows a verb: "on or after 5 Jan 2026", "between 1 Nov and 31 Dec 2026". */
export function dateSpan({ from, to }: Range): string {
  if (from !== undefined && to !== undefined) {
    return from === to ? `on ${dayLabel(isoOfDay(from))}` : `between ${daysBetween(isoOfDay(from), isoOfDay(to))}`;
  }
  if (from !== undefined) return `on or after ${dayLabel(isoOfDay(from))}`;
  return to === undefined ? 'on any day' : `on or before ${dayLabel(isoOfDay(to))}`;
}
