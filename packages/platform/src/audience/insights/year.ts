import { type Day, type DayRange, type Window, windowDays } from '@marquee/dsl';

/** The window of every breakdown and summary that is over visits, by session. */
export const year: Window = { kind: 'last', count: 12, unit: 'month' };

export function yearTo(asOf: Day): DayRange {
  return windowDays(year, asOf);
}

/** Formats that are not premium, in small letters: plain 2D by its two names. */
export const plainFormats = ['2d', 'standard'] as const;
/** Run days of an opening weekend, both included. */
export const openingWeekend = { from: -1, to: 2 } as const;
/** How many films a profile names. */
export const topFilms = 20;
