import type { AudienceColumns } from '@marquee/dsl';
import { cellCounter } from './count-cells.ts';
import type { Members } from './members.ts';
import { cellsOf, type ProfilePlan } from './plan.ts';
import { sumOver } from './sums.ts';

/** Of some moviegoers: how many they and their visits are, for each breakdown its cells and how many are behind them, for each sum its total. */
export interface Tally {
  people: number;
  visits: number;
  readonly counted: readonly Uint32Array[];
  readonly behind: readonly Uint32Array[];
  readonly sums: Float64Array;
}

export function emptyTally({ counts, sums }: ProfilePlan): Tally {
  const cells = () => counts.map((plan) => new Uint32Array(cellsOf(plan)));
  return { people: 0, visits: 0, counted: cells(), behind: cells(), sums: new Float64Array(sums.length) };
}

/** A tally that members are counted into, some after others; nobody twice. */
export function startTally(
  columns: AudienceColumns,
  plan: ProfilePlan,
): { readonly tally: Tally; readonly count: (members: Members) => void } {
  const tally = emptyTally(plan);
  const counters = plan.counts.map((one, at) =>
    cellCounter(columns, one, { counted: tally.counted[at] as Uint32Array, behind: tally.behind[at] as Uint32Array }),
  );
  return {
    tally,
    count(members) {
      tally.people += members.rows.length;
      tally.visits += members.visits.length;
      for (const count of counters) count(members);
      plan.sums.forEach((one, at) => {
        tally.sums[at] = (tally.sums[at] as number) + sumOver(columns, one, members.visits);
      });
    },
  };
}

/** Adds the second to the first. */
export function addTally(to: Tally, more: Tally): void {
  to.people += more.people;
  to.visits += more.visits;
  addTo(to.sums, more.sums);
  for (const [at, array] of to.counted.entries()) addTo(array, more.counted[at] as Uint32Array);
  for (const [at, array] of to.behind.entries()) addTo(array, more.behind[at] as Uint32Array);
}

function addTo(to: Float64Array | Uint32Array, more: ArrayLike<number>): void {
  for (let at = 0; at < to.length; at += 1) to[at] = (to[at] as number) + (more[at] as number);
}
