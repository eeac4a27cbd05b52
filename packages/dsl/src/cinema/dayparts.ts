import type { Day } from '../day.ts';
import { bandAt, bandsOf } from './band.ts';

/** Minutes of a day. The next constant is the first minute of a business day: a session that starts before it belongs to the day before. */
export const minutesADay = 1_440;
export const dayTurnsAt = 5 * 60;

/** The parts of a business day by local start time, in minutes since midnight. The last part lasts until the next business day begins. */
export const dayparts = bandsOf([
  { key: 'morning', label: 'Morning', from: dayTurnsAt },
  { key: 'matinee', label: 'Matinee', from: 12 * 60 },
  { key: 'evening', label: 'Evening', from: 17 * 60 },
  { key: 'late', label: 'Late', from: 21 * 60 },
]);
export type Daypart = (typeof dayparts)[number]['key'];

/** The business day of a session from its local start in minutes since 1970-01-01T00:00. */
export function businessDayOf(sessionStart: number): Day {
  return Math.floor((sessionStart - dayTurnsAt) / minutesADay);
}

/** The daypart of a session from its local start in minutes since 1970-01-01T00:00. */
export function daypartOf(sessionStart: number): Daypart {
  const sinceTurn = (((sessionStart - dayTurnsAt) % minutesADay) + minutesADay) % minutesADay;
  const part = bandAt(dayparts, dayTurnsAt + sinceTurn);
  if (!part) throw new RangeError(`${sessionStart} is no minute of a day.`);
  return part.key;
}

/** When sessions of each daypart start: "before 12:00", "12:00–16:59", "from 21:00". */
export const daypartHours: Readonly<Record<Daypart, string>> = (() => {
  const clock = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  const hours = ({ from, to }: { readonly from: number; readonly to?: number }) => {
    if (to === undefined) return `from ${clock(from)}`;
    return from === dayTurnsAt ? `before ${clock(to + 1)}` : `${clock(from)}–${clock(to)}`;
  };
  return Object.fromEntries(dayparts.map((part) => [part.key, hours(part)])) as Record<Daypart, string>;
})();
