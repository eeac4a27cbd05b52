import { rangeOfBound } from '../measures/operators.ts';
import { type Measured, measureOf } from '../measures/registry.ts';
import type { Moviegoer, Visit } from '../moviegoer.ts';
import type { Range } from '../operators/test.ts';
import type { Evaluating } from '../targets/memory/evaluating.ts';
import { bases } from '../windows/bases.ts';
import { windowDays } from '../windows/window-days.ts';
import type { WholeVisits } from './whole-visits.ts';

/** The measure over one moviegoer's visits, and the visits that it was calculated from. */
export interface MeasuredVisits {
  readonly matched: boolean;
  readonly measured: Measured | null;
  readonly bound: Range;
  readonly matching: readonly Visit[];
  readonly inWindow: readonly Visit[];
}

/** Evaluates a visits condition in memory. */
export function measureVisits(node: WholeVisits, evaluating: Evaluating): (moviegoer: Moviegoer) => MeasuredVisits {
  const { dayOf } = bases[node.basis];
  const { from, to } = node.during === undefined ? { from: -Infinity, to: evaluating.asOf } : windowDays(node.during, evaluating.asOf);
  const matches = node.where === undefined ? () => true : evaluating.filter(node.where);
  const measure = measureOf(node.measure);
  const bound = rangeOfBound(node.op, node.value);
  return ({ visits }) => {
    const inWindow = visits.filter((visit) => dayOf(visit) >= from && dayOf(visit) <= to);
    const matching = inWindow.filter(matches);
    const measured = measure.memory(matching, inWindow);
    return { matched: measured !== null && satisfies(measured, bound), measured, bound, matching, inWindow };
  };
}

/** Compares exactly, in whole numbers: the amount with the bound × `per`. */
function satisfies({ amount, per }: Measured, { from, to }: Range): boolean {
  return (from === undefined || amount >= from * per) && (to === undefined || amount <= to * per);
}
