import { type Day, type DayRange, type Window, windowDays } from '@marquee/dsl';

/** The window of every breakdown and figure that is over visits, by session. */
export const year: Window = { kind: 'last', count: 12, unit: 'month' };
/** As a sentence says it, and beside a chart. */
export const yearInWords = 'the 12 months to the as-of date';
export const yearLabel = 'last 12 months';

/** The days of the year to an as-of date. */
export function yearTo(asOf: Day): DayRange {
  return windowDays(year, asOf);
}
