import { type Day, plusMonths } from '../day.ts';
import type { WindowUnit } from '../definition.ts';

interface UnitContract {
  readonly label: string;
  /** The day `count` units earlier. For months and years, a day that the month does not have becomes its last day. */
  readonly before: (day: Day, count: number) => Day;
}

/** The units of a `last` window. */
export const windowUnits = {
  day: { label: 'day', before: (day, count) => day - count },
  week: { label: 'week', before: (day, count) => day - 7 * count },
  month: { label: 'month', before: (day, count) => plusMonths(day, -count) },
  year: { label: 'year', before: (day, count) => plusMonths(day, -12 * count) },
} as const satisfies Record<WindowUnit, UnitContract>;
