import { type Day, openingWeekend } from '@marquee/dsl';

/** A part of a film's run, in business days, both included. */
export interface RunPeriod {
  readonly kind: 'previews' | 'weekend' | 'weekdays';
  /** The weekend's number in the run; the weekdays that follow it have the same. */
  readonly number: number;
  readonly from: Day;
  readonly to: Day;
  /** False where the data reaches into it and not to its end. */
  readonly whole: boolean;
}

/** So many days before the release day, previews are looked for. */
const previewDays = 28;
/** So many days of a run are told one by one, and so many weekends. */
const daysTold = 56;
const weekendsTold = 10;

/** Days since the Friday before, or of the same day. Day 0, 1970-01-01, was a Thursday. */
function daysSinceFriday(day: Day): number {
  return (((day - 1) % 7) + 7) % 7;
}

/**
 * The weekends of a run and the weekdays between them, up to a day: Friday to Sunday, then Monday to Thursday. The first weekend is the opening weekend: it begins with the previews
 * of the day before the release and ends on the first Sunday on or after it. Earlier previews stand before it.
 */
export function runPeriods(release: Day, upTo: Day): readonly RunPeriod[] {
  const periods: RunPeriod[] = [];
  const add = (kind: RunPeriod['kind'], number: number, from: Day, to: Day) => {
    if (from <= upTo) periods.push({ kind, number, from, to: Math.min(to, upTo), whole: to <= upTo });
  };
  const begin = release + openingWeekend.from;
  add('previews', 0, release - previewDays, begin - 1);
  let from = begin;
  let sunday = release + ((9 - daysSinceFriday(release)) % 7);
  for (let number = 1; number <= weekendsTold; number += 1) {
    add('weekend', number, from, sunday);
    add('weekdays', number, sunday + 1, sunday + 4);
    from = sunday + 5;
    sunday += 7;
  }
  return periods;
}

/** The days of a run that are told one by one, up to a day: from the day before the release. */
export function runDays(release: Day, upTo: Day): readonly Day[] {
  const from = release + openingWeekend.from;
  const many = Math.max(0, Math.min(upTo, release + daysTold - 1) - from + 1);
  return Array.from({ length: many }, (_, at) => from + at);
}

/** The last weekend that is over on a day, Friday to Sunday, and the one before it. */
export function lastWeekends(day: Day): { readonly last: readonly [Day, Day]; readonly before: readonly [Day, Day] } {
  const since = daysSinceFriday(day);
  const friday = since >= 2 ? day - since : day - since - 7;
  return { last: [friday, friday + 2], before: [friday - 7, friday - 5] };
}

/** Which week of a film's run a day is in, Friday to Thursday: that of the release is the first. */
export function cinemaWeekOf(release: Day, day: Day): number {
  return (day - daysSinceFriday(day) - (release - daysSinceFriday(release))) / 7 + 1;
}
