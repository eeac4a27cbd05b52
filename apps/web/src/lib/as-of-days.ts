import { dayOfIso, isoOfDay, weekdayOf } from '@marquee/dsl';

const week = 7;

/** Whether figures may be of a day, where only the data's own day and the Thursdays before it can be asked for. */
export function isAsOfDay(iso: string, dataAsOf: string): boolean {
  return iso === dataAsOf || (iso < dataAsOf && weekdayOf(dayOfIso(iso)) === 'thu');
}

/** The days nearest to another one that can be asked for: the Thursday before it, and the one after it or the data's own day. */
export function nearestAsOfDays(iso: string, dataAsOf: string): readonly string[] {
  if (iso > dataAsOf) return [dataAsOf];
  const before = thursdayBefore(dayOfIso(iso));
  const after = isoOfDay(before + week);
  return [isoOfDay(before), after < dataAsOf ? after : dataAsOf];
}

/** What may be asked for in place of a day; nothing where it may be, or where any day may. */
export function refusedAsOf(asOf: string | undefined, dataAsOf: string | null): readonly string[] {
  return asOf === undefined || dataAsOf === null || isAsOfDay(asOf, dataAsOf) ? [] : nearestAsOfDays(asOf, dataAsOf);
}

/** The last few Thursdays before the data's own day, the latest first. */
export function recentAsOfDays(dataAsOf: string, count = 4): readonly string[] {
  const latest = thursdayBefore(dayOfIso(dataAsOf) - 1);
  return Array.from({ length: count }, (_, weeks) => isoOfDay(latest - weeks * week));
}

/** The Thursday on or before a day. */
function thursdayBefore(day: number): number {
  let thursday = day;
  while (weekdayOf(thursday) !== 'thu') thursday -= 1;
  return thursday;
}
