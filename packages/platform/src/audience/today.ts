import type { Day } from '@marquee/dsl';

/** Today as a day in UTC, by the clock of the machine. */
export function systemToday(): Day {
  return Math.floor(Date.now() / 86_400_000);
}
