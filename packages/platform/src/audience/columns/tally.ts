import type { AudienceColumns, Bits } from '@marquee/dsl';
import { hasBit } from '@marquee/dsl';
import { countCells, type Members, sumVisits } from './count-cells.ts';
import { cellsOf, type ProfilePlan } from './plan.ts';

/** Of one side: people and visits, for each breakdown its cells and how many are behind them, for each sum its total. */
export interface SideTally {
  people: number;
  visits: number;
  readonly counted: readonly Float64Array[];
  readonly behind: readonly Float64Array[];
  readonly sums: Float64Array;
}
export interface Tally {
  readonly audience: SideTally;
  readonly base: SideTally;
}

function emptySide({ counts, sums }: ProfilePlan): SideTally {
  const cells = () => counts.map((plan) => new Float64Array(cellsOf(plan)));
  return { people: 0, visits: 0, counted: cells(), behind: cells(), sums: new Float64Array(sums.length) };
}

export function emptyTally(plan: ProfilePlan): Tally {
  return { audience: emptySide(plan), base: emptySide(plan) };
}

interface Sets {
  readonly everyone: Bits;
  readonly audience: Bits;
  readonly base: Bits | null;
}

/** Counts the moviegoers from one row to before another, over their visits in the window. `base` null: whoever of `everyone` has a visit there. */
export function tallyRows(columns: AudienceColumns, plan: ProfilePlan, sets: Sets, [from, to]: readonly [from: number, to: number]): Tally {
  const members = membersIn(columns, plan, sets, [from, to]);
  const tally = emptyTally(plan);
  for (const [side, bit] of sides) {
    for (let at = 0; at < members.many; at += 1) {
      if (((members.sides[at] as number) & bit) === 0) continue;
      tally[side].people += 1;
      tally[side].visits += (members.stops[at] as number) - (members.starts[at] as number);
    }
  }
  plan.counts.forEach((one, at) => {
    countCells(columns, one, cellsOf(one), members, (side, counted, behind) => {
      addTo(tally[side].counted[at] as Float64Array, counted);
      addTo(tally[side].behind[at] as Float64Array, behind);
    });
  });
  plan.sums.forEach((one, at) => {
    const { audience, base } = sumVisits(columns, one, members);
    tally.audience.sums[at] = audience;
    tally.base.sums[at] = base;
  });
  return tally;
}

const sides = [
  ['audience', 1],
  ['base', 2],
] as const;

/** Who of these rows is on a side, with the visits that each made in the window: they lie together, in order of their days. */
function membersIn(
  { visitsFrom, businessDays }: AudienceColumns,
  plan: ProfilePlan,
  { everyone, audience, base }: Sets,
  [from, to]: readonly [number, number],
): Members {
  const most = to - from;
  const [rows, starts, stops, sides] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most), new Uint8Array(most)];
  let many = 0;
  for (let row = from; row < to; row += 1) {
    const inAudience = hasBit(audience, row) ? 1 : 0;
    if (inAudience === 0 && !hasBit(base ?? everyone, row)) continue;
    let [start, stop] = [visitsFrom[row] as number, visitsFrom[row + 1] as number];
    while (stop > start && (businessDays[stop - 1] as number) > plan.to) stop -= 1;
    let first = stop;
    while (first > start && (businessDays[first - 1] as number) >= plan.from) first -= 1;
    start = first;
    const inBase = (base ? hasBit(base, row) : stop > start && hasBit(everyone, row)) ? 2 : 0;
    if (inAudience + inBase === 0) continue;
    rows[many] = row;
    starts[many] = start;
    stops[many] = stop;
    sides[many] = inAudience + inBase;
    many += 1;
  }
  return { many, rows, starts, stops, sides };
}

/** Adds the second to the first. */
export function addTally(to: Tally, more: Tally): void {
  for (const [side] of sides) {
    to[side].people += more[side].people;
    to[side].visits += more[side].visits;
    addTo(to[side].sums, more[side].sums);
    for (const [at, array] of to[side].counted.entries()) addTo(array, more[side].counted[at] as Float64Array);
    for (const [at, array] of to[side].behind.entries()) addTo(array, more[side].behind[at] as Float64Array);
  }
}

function addTo(to: Float64Array, more: ArrayLike<number>): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + (more[at] as number);
}
