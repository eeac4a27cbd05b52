import type { Day } from '../day.ts';

/** The days of the week, Monday first, as people pick them. */
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

/** The days in the order of the cinema week, which runs from Friday to Thursday; previews open it the evening before. */
export const cinemaWeek = [...weekdays.slice(3), ...weekdays.slice(0, 3)];

/** What is added to a day for its remainder by seven to be its place in `weekdays`; 1970-01-01 was a Thursday. */
export const weekdayOffset = 3;

/** The weekday of a day. */
export function weekdayOf(day: Day): Weekday {
  const place = (((day + weekdayOffset) % 7) + 7) % 7;
  // The remainder is 0 to 6, so there always is one.
  return weekdays[place]?.key ?? 'mon';
}
