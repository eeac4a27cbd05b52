import type { Basis } from '../../definition.ts';
import type { Range } from '../../operators/test.ts';
import { bases } from '../../windows/bases.ts';
import type { AudienceColumns, DayColumn } from './audience-columns.ts';
import { loopFor } from './loops.ts';

/** The visits of some moviegoers in a window, one moviegoer after another. */
export interface WindowVisits {
  /** The rows of the visits, an array of its own for whom they are of; without a list all of them, which lie together from `from` on. */
  readonly list?: Uint32Array;
  readonly from: number;
  readonly many: number;
  /** For each moviegoer, how many visits there are up to their last. */
  readonly ends: Uint32Array;
}

/** Lists the visits in a window of the moviegoers from one row to before another; what it gave is good until it is asked again. */
export type ListVisits = (row: number, end: number) => WindowVisits;
export type VisitsIn = (columns: AudienceColumns, basis: Basis, days: Range) => ListVisits;

/** How the visits in a window of days are listed. Those of a moviegoer are in order of their business days, so that only what is in such a window is read. */
export const visitsIn: VisitsIn = (columns, basis, { from = -Infinity, to = Infinity }) => {
  const { visitsFrom } = columns;
  const { days, first, last } = columns[bases[basis].days];
  // Whole numbers of 32 bits: loops over other numbers are slow.
  const [earliest, latest] = [Math.max(from, first), Math.min(to, last)];
  const list = earliest === first && latest === last ? null : loopFor(basis === 'session' ? listByOrder : listByTest, days);
  let [visits, ends] = [new Uint32Array(0), new Uint32Array(0)];
  return (row, end) => {
    const [start, stop] = [visitsFrom[row] as number, visitsFrom[end] as number];
    if (ends.length < end - row) ends = new Uint32Array(end - row);
    const own = ends.subarray(0, end - row);
    if (list === null) {
      for (let one = row; one < end; one += 1) own[one - row] = (visitsFrom[one + 1] as number) - start;
      return { from: start, many: stop - start, ends: own };
    }
    if (visits.length < stop - start) visits = new Uint32Array(stop - start);
    const many = list(days, earliest, latest, visitsFrom, row, end, visits, ends);
    return { list: visits.subarray(0, many), from: 0, many, ends: own };
  };
};

/** From the newest back to the edge of the window; that is the order of the list within a moviegoer. */
function listByOrder(
  days: DayColumn['days'],
  from: number,
  to: number,
  visitsFrom: Uint32Array,
  row: number,
  end: number,
  visits: Uint32Array,
  ends: Uint32Array,
): number {
  let many = 0;
  for (let one = row; one < end; one += 1) {
    const start = visitsFrom[one] as number;
    let after = visitsFrom[one + 1] as number;
    while (after > start && (days[after - 1] as number) > to) after -= 1;
    for (; after > start && (days[after - 1] as number) >= from; many += 1) {
      after -= 1;
      visits[many] = after;
    }
    ends[one - row] = many;
  }
  return many;
}

function listByTest(
  days: DayColumn['days'],
  from: number,
  to: number,
  visitsFrom: Uint32Array,
  row: number,
  end: number,
  visits: Uint32Array,
  ends: Uint32Array,
): number {
  let many = 0;
  let visit = visitsFrom[row] as number;
  for (let one = row; one < end; one += 1) {
    const after = visitsFrom[one + 1] as number;
    for (; visit < after; visit += 1) {
      visits[many] = visit;
      const day = days[visit] as number;
      // One more if it is in the window, without a branch: neither difference is negative.
      many += (((day - from) | (to - day)) >>> 31) ^ 1;
    }
    ends[one - row] = many;
  }
  return many;
}
