import type { Day } from '@marquee/dsl';

const minutesADay = 1_440;
/** A session that starts before 05:00 belongs to the business day before. */
const dayTurnsAt = 5 * 60;

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];
export type Daypart = 'morning' | 'matinee' | 'evening' | 'late';

/** The business day of a session from its local start in minutes since 1970-01-01T00:00. */
export function businessDayOf(sessionStart: number): Day {
  return Math.floor((sessionStart - dayTurnsAt) / minutesADay);
}

/** The daypart by local start: morning 05:00–11:59, matinee to 16:59, evening to 20:59, late to 04:59. */
export function daypartOf(sessionStart: number): Daypart {
  const minute = ((sessionStart % minutesADay) + minutesADay) % minutesADay;
  if (minute < dayTurnsAt || minute >= 21 * 60) return 'late';
  if (minute < 12 * 60) return 'morning';
  return minute < 17 * 60 ? 'matinee' : 'evening';
}

/** The weekday of a day; 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): Weekday {
  const index = (((day + 3) % 7) + 7) % 7;
  // The remainder is 0 to 6, so there always is one.
  return weekdays[index] ?? 'mon';
}
