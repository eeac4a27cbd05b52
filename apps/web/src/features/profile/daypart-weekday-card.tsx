'use client';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { Heat, type HeatLabel } from '@marquee/ui/charts/heat';
import type { BarsCardProps } from './bars-card.tsx';
import { Definition } from './definition.tsx';
import { totalOf } from './heat-totals.ts';
import { tableOf } from './table-of.ts';
import { toShareCell } from './to-share-cell.ts';

// The cinema week runs from Friday to Thursday; previews open it the evening before.
const dayparts: readonly HeatLabel[] = [
  { key: 'morning', label: 'Morning', detail: 'before 12:00' },
  { key: 'matinee', label: 'Matinee', detail: '12:00–16:59' },
  { key: 'evening', label: 'Evening', detail: '17:00–20:59' },
  { key: 'late', label: 'Late', detail: 'from 21:00' },
];
const weekdays: readonly HeatLabel[] = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'].map((label) => ({
  key: label.toLowerCase(),
  label,
}));

/** When they go: daypart by weekday. */
export function DaypartWeekdayCard({ breakdown, className = '' }: BarsCardProps) {
  const cells = new Map(breakdown.cells.map((cell) => [cell.key.join(' '), toShareCell(breakdown.name, cell)]));
  const of = (place: number, key: string) => breakdown.cells.filter((cell) => cell.key[place] === key);
  return (
    <ChartCard
      title={breakdown.label}
      heading={<Definition of={`breakdown.${breakdown.name}`}>{breakdown.label}</Definition>}
      aside={`visits, ${breakdown.window ?? 'all time'}`}
      data={tableOf(breakdown)}
      fileName="profile-daypart-weekday"
      notes={breakdown.notes}
      className={className}
    >
      <Heat
        caption="Visits by daypart and weekday: share, base and index"
        rows={dayparts}
        columns={weekdays}
        cell={(row, column) => cells.get(`${row} ${column}`) ?? null}
        totals={{
          column: 'All days',
          row: 'All dayparts',
          ofRow: (row) => totalOf(row, of(0, row)),
          ofColumn: (column) => totalOf(column, of(1, column)),
        }}
        keyNote="Each cell: index, then share of visits and base"
      />
    </ChartCard>
  );
}
