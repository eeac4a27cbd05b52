import type { ImportJob } from '@marquee/core';
import { duration, grouped, table } from '../output/table.ts';

/** The table at the end of an import. */
export function summaryLines(job: ImportJob): readonly string[] {
  const { summary } = job;
  if (!summary) return ['The import is done.'];
  const refused = summary.deadLetters.reduce((sum, { count }) => sum + count, 0);
  const rows: (readonly [string, number | null])[] = [
    ['rows', summary.rows],
    ['members', summary.members],
    ['transactions', summary.transactions],
    ['moviegoers', summary.moviegoers],
    ['visits', summary.visits],
    ['duplicates', summary.duplicates],
    ['outdated', summary.outdated],
    ['concessions without tickets', summary.concessionsOnly],
    ['dead letters', refused],
    ...[...summary.deadLetters].sort((a, b) => b.count - a.count).map(({ reason, count }) => [`  ${reason}`, count] as const),
  ];
  const lines = table(
    [{ title: '' }, { title: '', align: 'right' }],
    rows.flatMap(([name, count]) => (count === null ? [] : [[name, grouped(count)]])),
  );
  const rate = `${duration(summary.seconds)}, ${grouped(Math.round(summary.rowsPerSecond))} rows/s`;
  return [...(job.dryRun ? ['Checked only; nothing was changed.'] : []), ...lines, rate];
}
