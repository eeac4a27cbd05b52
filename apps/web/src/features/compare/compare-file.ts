import type { ChartData, FileOrigin } from '@marquee/ui/charts/chart-card';
import { fileNameOf, toCsv, withOrigin } from '@marquee/ui/lib/csv';
import { figure } from '../../lib/format.ts';
import { privacyWords } from '../../lib/privacy-words.ts';
import { breakdownTable, differingTable, overlapTable, summaryTable, weekendTable } from './tables.ts';
import type { Comparison, Overlap, Weekends } from './types.ts';
import { called } from './words.ts';

/** What every file of a comparison says of itself. */
export function originOf({ audiences, asOf, base, baseLabel, currency, privacy }: Comparison, scope: string): FileOrigin {
  return {
    name: fileNameOf('compare', ...audiences.map(({ name }) => name.slice(0, 24)), asOf),
    lines: [
      ...audiences.map(({ size }, at): [string, string] => [called(audiences, at), `${figure(size)} moviegoers`]),
      ['As of', asOf],
      ['Scope', scope],
      ['Base', baseLabel],
      ['Base, moviegoers', figure(base)],
      ['Currency', currency],
      ['Privacy', privacyWords(privacy)],
    ],
  };
}

/** The whole comparison as one text: every table of the page under its title. */
export function compareCsv(
  origin: FileOrigin,
  comparison: Comparison,
  overlap: Overlap | undefined,
  weekends: Weekends | undefined,
): string {
  const table = (title: string, { columns, rows }: ChartData) => withOrigin([['Table', title]], toCsv(columns, rows));
  const { audiences, breakdowns } = comparison;
  return withOrigin(
    origin.lines,
    [
      table('Figures', summaryTable(comparison)),
      table('What differs most', differingTable(comparison)),
      ...breakdowns.map((one) => table([one.label, one.window].filter((part) => part !== null).join(', '), breakdownTable(one, audiences))),
      ...(overlap ? [table('Overlap', overlapTable(overlap))] : []),
      ...(weekends ? [table('Weekends', weekendTable(weekends))] : []),
    ].join('\r\n'),
  );
}
