/** A day as the number of whole days since 1970-01-01, which is day 0. Business days and purchase days are days, not instants. */
export type Day = number;

/** A calendar date; the month counts from 1. */
interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

/** The day number of a calendar date in the proleptic Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
function dayOfCalendar({ year, month, date }: CalendarDate): Day {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

/** The calendar date of a day number, from the same source. */
function calendarOfDay(day: Day): CalendarDate {
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a text that is a real calendar date written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (found === null) return false;
  const [year, month, date] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** The day of an ISO date (YYYY-MM-DD). Throws a RangeError for anything else; check outside input with `isIsoDate` first. */
export function dayOfIso(iso: string): Day {
  if (!isIsoDate(iso)) throw new RangeError(`"${iso}" is not a date written YYYY-MM-DD.`);
  return dayOfCalendar({ year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), date: Number(iso.slice(8, 10)) });
}

/** The ISO date (YYYY-MM-DD) of a day. */
export function isoOfDay(day: Day): string {
  const { year, month, date } = calendarOfDay(day);
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The day `months` later (earlier if negative). A day that the target month does not have becomes its last day. */
export function plusMonths(day: Day, months: number): Day {
  const { year, month, date } = calendarOfDay(day);
  const index = year * 12 + (month - 1) + months;
  const inYear = Math.floor(index / 12);
  const inMonth = index - inYear * 12 + 1;
  return dayOfCalendar({ year: inYear, month: inMonth, date: Math.min(date, daysInMonth(inYear, inMonth)) });
}

/** Age in whole years on a day; null if the birth day is missing or after that day. Born on 29 February, one turns a year older on 1 March in other years. */
export function ageOn(birthDay: Day | null, asOf: Day): number | null {
  if (birthDay === null || birthDay > asOf) return null;
  const born = calendarOfDay(birthDay);
  const on = calendarOfDay(asOf);
  const hadBirthday = on.month > born.month || (on.month === born.month && on.date >= born.date);
  return on.year - born.year - (hadBirthday ? 0 : 1);
}

/** Ages are limited to this many years, so that an absurd age still leads to a valid date. */
const furthestYears = 10_000;

/** The latest birth day of someone who is at least `years` old on `asOf`: for b up to `asOf`, `ageOn(b, asOf) >= years` equals `b <= latestBirthDay`. */
export function latestBirthDay(years: number, asOf: Day): Day {
  return plusMonths(asOf, -12 * Math.max(-furthestYears, Math.min(furthestYears, years)));
}
