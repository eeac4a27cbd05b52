import type { Day } from '@marquee/dsl';

const MS_A_DAY = 86_400_000;

/** The day of an ISO date. Throws a RangeError for anything else. */
export function dayOf(isoDate: string): Day {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(isoDate) ? Date.parse(`${isoDate}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || isoOf(ms / MS_A_DAY) !== isoDate) throw new RangeError(`"${isoDate}" is not a date such as 2026-11-18.`);
  return ms / MS_A_DAY;
}

export function isoOf(day: Day): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

/** 0 is Monday, 6 is Sunday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/** The latest Friday on or before a day: where cinema weeks begin. */
export function fridayOnOrBefore(day: Day): Day {
  return day - ((weekdayOf(day) + 3) % 7);
}

/** Whole years between a birth day and a day; someone born on 29 February is a year older on 1 March in other years. */
export function ageOn(birthDay: Day, day: Day): number {
  const [born, now] = [new Date(birthDay * MS_A_DAY), new Date(day * MS_A_DAY)];
  const years = now.getUTCFullYear() - born.getUTCFullYear();
  const before =
    now.getUTCMonth() < born.getUTCMonth() || (now.getUTCMonth() === born.getUTCMonth() && now.getUTCDate() < born.getUTCDate());
  return years - (before ? 1 : 0);
}

/** The first day of the 12 months to a day, both included. */
export function startOfLastYear(day: Day): Day {
  const date = new Date(day * MS_A_DAY);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth() + 1, 0)).getUTCDate();
  return Date.UTC(date.getUTCFullYear() - 1, date.getUTCMonth(), Math.min(date.getUTCDate(), lastOfMonth)) / MS_A_DAY + 1;
}

/** ISO dates of a range of days, made once: rows take them by the hundred thousand. */
export function isoDates(from: Day, to: Day): (day: Day) => string {
  const texts = Array.from({ length: to - from + 1 }, (_, i) => isoOf(from + i));
  return (day) => texts[day - from] ?? isoOf(day);
}
