import type { ChartData } from '@marquee/ui/charts/chart-card';
import { hiddenOf } from './to-share-cell.ts';
import type { Breakdown } from './types.ts';

/** A breakdown as a table: every cell with its size, share, base share and index; hidden ones with the reason instead. */
export function tableOf(breakdown: Breakdown): ChartData {
  return {
    columns: [
      ...(breakdown.heads ?? [breakdown.label]),
      breakdown.unit === 'visits' ? 'Visits' : 'Moviegoers',
      'Share, percent',
      'Base share, percent',
      'Index',
      'Hidden',
    ],
    rows: breakdown.cells.map((cell) => {
      const hidden = hiddenOf(cell);
      return [
        ...cell.labels,
        cell.size.shown ? cell.size.value : (hidden?.text ?? null),
        cell.share,
        cell.baseShare,
        cell.index,
        hidden?.reason ?? null,
      ];
    }),
  };
}
