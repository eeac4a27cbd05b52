import type { Day } from '../day.ts';

/** The days of the week, Monday first, as they appear in menus. */
export const weekdays = [
  { key: 'mon', label: 'Monday' },
  { key: 'tue', label: 'Tuesday' },
  { key: 'wed', label: 'Wednesday' },
  { key: 'thu', label: 'Thursday' },
  { key: 'fri', label: 'Friday' },
  { key: 'sat', label: 'Saturday' },
  { key: 'sun', label: 'Sunday' },
] as const;
export type Weekday = (typeof weekdays)[number]['key'];

/** The days in the order of the cinema week, which runs from Friday to Thursday. Previews open it on the evening before. */
export const cinemaWeek = [...weekdays.slice(3), ...weekdays.slice(0, 3)];

/** Added to a day so that the remainder by seven is its index in `weekdays`. Day 0, 1970-01-01, was a Thursday. */
export const weekdayOffset = 3;

/** The weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  const place = (((day + weekdayOffset) % 7) + 7) % 7;
  // The remainder is 0 to 6, so the entry exists.
  return weekdays[place]?.key ?? 'mon';
}
