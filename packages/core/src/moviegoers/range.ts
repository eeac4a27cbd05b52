import { type Day, dayOfIso, plusMonths } from '@marquee/dsl';

/** What a feed may name, and every store holds: nothing before 1900, and no `updated_at` or release after 2199. */
export const earliestDay: Day = dayOfIso('1900-01-01');
export const latestDay: Day = dayOfIso('2199-12-31');

/** How far ahead of its own `updated_at` a row may look: a presale, a membership that begins. */
export const yearsAhead = 5;
/** So many days ahead never need a calendar. */
const surelyInside = 365 * yearsAhead;

/** Whether a day lies in what stores hold. */
export function isHeld(day: Day): boolean {
  return day >= earliestDay && day <= latestDay;
}

/** Whether a row that was updated on a day may name another one: from 1900 to five years after. */
export function mayName(day: Day, updated: Day): boolean {
  return day >= earliestDay && (day - updated <= surelyInside || day <= plusMonths(updated, 12 * yearsAhead));
}
