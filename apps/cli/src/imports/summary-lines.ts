import type { ImportJob } from '@marquee/core';
import { duration, grouped, table } from '../output/table.ts';

/** The table that is printed at the end of an import. */
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
  return [...(job.dryRun ? ['Checked only; nothing was changed.'] : []), ...lines, ...notesOf(summary), rate];
}

const mostNotes = 20;

/** Notes on files that were not read and on columns that look misspelled, so that nothing is left out silently. */
function notesOf({ notRead, columns }: NonNullable<ImportJob['summary']>): readonly string[] {
  const files = (names: readonly string[]) =>
    names.length < 3 ? names.join(' and ') : `${names[0]} and ${grouped(names.length - 1)} more files`;
  const notes = [
    ...notRead.map(({ name, why }) => `not read: ${name} (${why})`),
    ...columns.flatMap(({ files: names, unknown, absent }) => [
      ...(unknown.length > 0 ? [`unknown columns in ${files(names)}: ${unknown.join(', ')}`] : []),
      ...(absent.length > 0 ? [`columns absent in ${files(names)}: ${absent.join(', ')}`] : []),
    ]),
  ];
  const more = notes.length - mostNotes;
  return [...notes.slice(0, mostNotes), ...(more > 0 ? [`and ${grouped(more)} more; --json lists them all`] : [])];
}
