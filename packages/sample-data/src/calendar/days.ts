import { type Day, isoOfDay, plusMonths } from '@marquee/dsl';

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The latest Friday on or before a day: where cinema weeks begin. */
export function fridayOnOrBefore(day: Day): Day {
  return day - ((weekdayOf(day) + 3) % 7);
}

/** The first of the whole days of the 12 months to a day. */
export function startOfLastYear(day: Day): Day {
  return plusMonths(day, -12) + 1;
}

/** ISO dates of a range of days, made once: rows take them by the hundred thousand. */
export function isoDates(from: Day, to: Day): (day: Day) => string {
  const texts = Array.from({ length: to - from + 1 }, (_, i) => isoOfDay(from + i));
  return (day) => texts[day - from] ?? isoOfDay(day);
}
