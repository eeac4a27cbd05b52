import { cameOf } from '../../campaigns/index.ts';
import type { MeasuredCell } from '../../records/index.ts';

/** What one of those who came adds at most, but for few: twice what they do in the quadratic mean. */
export function mostOf(cells: readonly MeasuredCell[], measure: 'visits' | 'spend'): number {
  const came = cameOf(cells);
  const squares = cells.reduce((sum, cell) => sum + cell[measure].squares, 0);
  return came === 0 ? 1 : Math.ceil(2 * Math.sqrt(squares / came));
}
