'use client';
import { cinemaWeek, daypartHours, dayparts } from '@marquee/dsl';
import { ChartCard } from '@marquee/ui/charts/chart-card';
import { Heat, type HeatLabel } from '@marquee/ui/charts/heat';
import type { BarsCardProps } from './bars-card.tsx';
import { Definition } from './definition.tsx';
import { totalOf } from './heat-totals.ts';
import { tableOf } from './table-of.ts';
import { toShareCell } from './to-share-cell.ts';

const rows: readonly HeatLabel[] = dayparts.map(({ key, label }) => ({ key, label, detail: daypartHours[key] }));
const columns: readonly HeatLabel[] = cinemaWeek.map(({ key, label }) => ({ key, label: label.slice(0, 3) }));

/** When they go: daypart by weekday. */
export function DaypartWeekdayCard({ breakdown, className = '' }: BarsCardProps) {
  const cells = new Map(breakdown.cells.map((cell) => [cell.key.join(' '), toShareCell(cell)]));
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
        rows={rows}
        columns={columns}
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
