import { type Day, isoOfDay, plusMonths } from '@marquee/dsl';

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The latest Friday on or before a day. Cinema weeks begin on Fridays. */
export function fridayOnOrBefore(day: Day): Day {
  return day - ((weekdayOf(day) + 3) % 7);
}

/** The first day of the 12 months that end on a day. */
export function startOfLastYear(day: Day): Day {
  return plusMonths(day, -12) + 1;
}

/** The ISO dates of a range of days, made once because rows use them hundreds of thousands of times. */
export function isoDates(from: Day, to: Day): (day: Day) => string {
  const texts = Array.from({ length: to - from + 1 }, (_, i) => isoOfDay(from + i));
  return (day) => texts[day - from] ?? isoOfDay(day);
}
