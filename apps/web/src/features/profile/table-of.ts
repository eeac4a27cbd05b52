import type { ChartData } from '@marquee/ui/charts/chart-card';
import { hiddenOf } from './to-share-cell.ts';
import type { Breakdown, Cell } from './types.ts';

/** A breakdown as a table: every cell with its size, share, base share and index, and what is to be known of it. */
export function tableOf(breakdown: Breakdown): ChartData {
  return {
    columns: [
      ...(breakdown.heads ?? [breakdown.label]),
      breakdown.unit === 'visits' ? 'Visits' : 'Moviegoers',
      'Share, percent',
      'Base share, percent',
      'Index',
      'Note',
    ],
    rows: breakdown.cells.map((cell) => [
      ...cell.labels,
      cell.size.shown ? cell.size.value : (hiddenOf(cell)?.text ?? null),
      cell.share,
      cell.baseShare,
      cell.index,
      noteOf(cell),
    ]),
  };
}

/** Numbers stay numbers in a file: that one is rough is said beside it. */
function noteOf(cell: Cell): string | null {
  if (!cell.size.shown) return hiddenOf(cell)?.reason ?? null;
  if (cell.size.rough) return cell.index === null ? 'rough' : 'rough, index too';
  return cell.rough && cell.index !== null ? 'index rough' : null;
}
