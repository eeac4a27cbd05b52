import type { BreakdownCell } from '@marquee/core';

/** The key of one cell: a text for each dimension. */
export type CellKey = readonly string[];

export function keyText(key: CellKey): string {
  return key.join('\n');
}

/** Closed breakdowns in their own order with every cell; what else was found, and open ones, by size in the audience, then in the base. */
export function arranged(closed: readonly CellKey[], found: readonly BreakdownCell[]): readonly BreakdownCell[] {
  const left = new Map(found.filter((cell) => cell.audience + cell.base > 0).map((cell) => [keyText(cell.key), cell]));
  const first = closed.map((key) => {
    const cell = left.get(keyText(key)) ?? { key, audience: 0, base: 0, moviegoers: 0, baseMoviegoers: 0 };
    left.delete(keyText(key));
    return cell;
  });
  return [...first, ...[...left.values()].sort(bySize)];
}

function bySize(a: BreakdownCell, b: BreakdownCell): number {
  return b.audience - a.audience || b.base - a.base || (keyText(a.key) < keyText(b.key) ? -1 : 1);
}
