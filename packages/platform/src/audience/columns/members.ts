import { type AudienceColumns, type Bits, type DayColumn, hasBit, loopFor } from '@marquee/dsl';
import type { ProfilePlan } from './plan.ts';

/** Some moviegoers, and their visits in a window, one moviegoer after another. */
export interface Members {
  /** Their rows. */
  readonly rows: Uint32Array;
  /** The rows of their visits. */
  readonly visits: Uint32Array;
  /** For each moviegoer, how many visits there are up to their last. */
  readonly ends: Uint32Array;
}

/** Whom a tally is of: those of a set, or of them only who has a visit in the window. */
export interface Whom {
  readonly bits: Bits;
  readonly isOfVisitors: boolean;
}

/** Who of the rows from one to before another is meant. Visits of a moviegoer lie together, in order of their days. */
export function membersIn(
  { visitsFrom, businessDays }: AudienceColumns,
  { from: first, to: last }: Pick<ProfilePlan, 'from' | 'to'>,
  { bits, isOfVisitors }: Whom,
  [from, to]: readonly [from: number, to: number],
): Members {
  const rows = new Uint32Array(to - from);
  const ends = new Uint32Array(to - from);
  const visits = new Uint32Array((visitsFrom[to] as number) - (visitsFrom[from] as number));
  const { days } = businessDays;
  const listVisits = loopFor(listWithin, days);
  let many = 0;
  let listed = 0;
  for (let row = from; row < to; row += 1) {
    if (!hasBit(bits, row)) continue;
    const upTo = listVisits(days, first, last, visitsFrom[row] as number, visitsFrom[row + 1] as number, visits, listed);
    if (isOfVisitors && upTo === listed) continue;
    listed = upTo;
    rows[many] = row;
    ends[many] = upTo;
    many += 1;
  }
  return { rows: rows.subarray(0, many), visits: visits.subarray(0, listed), ends: ends.subarray(0, many) };
}

/** Lists the visits of one moviegoer that are in the window after those that are listed, the newest first; how many there are then. */
function listWithin(
  days: DayColumn['days'],
  first: number,
  last: number,
  start: number,
  stop: number,
  visits: Uint32Array,
  listed: number,
): number {
  let many = listed;
  let visit = stop;
  while (visit > start && (days[visit - 1] as number) > last) visit -= 1;
  for (; visit > start && (days[visit - 1] as number) >= first; many += 1) {
    visit -= 1;
    visits[many] = visit;
  }
  return many;
}
