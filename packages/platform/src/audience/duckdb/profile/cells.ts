import type { BreakdownCell } from '@marquee/core';
import type { Row } from '../query.ts';
import { toNumber, toTexts } from '../rows.ts';
import type { CellKey } from './insight.ts';

/** A cell of a breakdown whose unit is moviegoers. */
export function toCell(row: Row): BreakdownCell {
  const [moviegoers, baseMoviegoers] = [toNumber(row.moviegoers), toNumber(row.base_moviegoers)];
  return { key: toTexts(row.key), audience: moviegoers, base: baseMoviegoers, moviegoers, baseMoviegoers };
}

/** Closed breakdowns in their own order with every cell; what else was found, and open ones, by size in the audience, then in the base. */
export function arranged(closed: readonly CellKey[], found: readonly BreakdownCell[]): readonly BreakdownCell[] {
  const text = (key: CellKey) => key.join('\n');
  const left = new Map(found.filter((cell) => cell.audience + cell.base > 0).map((cell) => [text(cell.key), cell]));
  const first = closed.map((key) => {
    const cell = left.get(text(key)) ?? { key, audience: 0, base: 0, moviegoers: 0, baseMoviegoers: 0 };
    left.delete(text(key));
    return cell;
  });
  const bySize = (a: BreakdownCell, b: BreakdownCell) => b.audience - a.audience || b.base - a.base || (text(a.key) < text(b.key) ? -1 : 1);
  return [...first, ...[...left.values()].sort(bySize)];
}
