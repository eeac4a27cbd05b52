import type { PrivacyPolicy } from './policy.ts';

export type CellHidden = 'small' | 'bySubtraction' | null;

export interface CellPeople {
  /** Moviegoers behind the cell. */
  readonly people: number;
}

export interface BreakdownShape {
  /** Every person (or visit) of the total is in exactly one cell: what is hidden is the total less what is shown. */
  readonly partition: boolean;
  /** One person may stand behind several cells (cells of visits): people of hidden cells do not add up. */
  readonly overlapping: boolean;
}

/**
 * Which cells of a breakdown to hide. A cell of fewer than `smallest` people is small. In a partition the hidden cells together are
 * published by subtraction, so further cells go, the smallest first, until at least two are hidden and the people behind them are nobody
 * or at least `smallest`. (Several cells that are all empty stay so: their sum, zero people, points at no one.)
 */
export function hideCells(policy: PrivacyPolicy, cells: readonly CellPeople[], shape: BreakdownShape): readonly CellHidden[] {
  const hidden: CellHidden[] = cells.map(({ people }) => (people < policy.smallest ? 'small' : null));
  if (!shape.partition) return hidden;
  while (givesAway(policy, cells, hidden, shape.overlapping)) {
    const next = smallestShown(cells, hidden);
    if (next === undefined) break;
    hidden[next] = 'bySubtraction';
  }
  return hidden;
}

function givesAway(policy: PrivacyPolicy, cells: readonly CellPeople[], hidden: readonly CellHidden[], overlapping: boolean): boolean {
  const people = cells.filter((_, index) => hidden[index] !== null).map((cell) => cell.people);
  if (people.length === 0) return false;
  if (people.length === 1) return true;
  // Of cells that share people, at least as many stand behind all of them as behind the largest.
  const together = overlapping ? Math.max(...people) : people.reduce((sum, count) => sum + count, 0);
  return together > 0 && together < policy.smallest;
}

function smallestShown(cells: readonly CellPeople[], hidden: readonly CellHidden[]): number | undefined {
  let smallest: number | undefined;
  cells.forEach((cell, index) => {
    if (hidden[index] !== null) return;
    if (smallest === undefined || cell.people < (cells[smallest]?.people ?? 0)) smallest = index;
  });
  return smallest;
}
