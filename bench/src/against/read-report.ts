/** What the report of one run of the bench says. */
export interface Figures {
  readonly importSeconds: number;
  readonly importMegabytes: number;
  /** Median milliseconds by row of the table of verbs. */
  readonly rows: ReadonlyMap<string, number>;
  /** Audience by question. */
  readonly audiences: ReadonlyMap<string, number>;
}

/** @throws Error when the text is no report with an import in it */
export function readFigures(report: string): Figures {
  const section = (title: string) => report.split(/^## /m).find((one) => one.startsWith(title)) ?? '';
  const cellsOf = (text: string) =>
    text
      .split('\n')
      .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
      .slice(1)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll(',', '')),
      );
  const [imported] = cellsOf(section('Import'));
  const rows = new Map(cellsOf(section('The preview verb')).map(([name = '', , p50]) => [name, Number(p50)]));
  const audiences = new Map(cellsOf(section('Each question')).map(([name = '', audience]) => [name, Number(audience)]));
  if (!imported || rows.size === 0 || audiences.size === 0) throw new Error('This is no report of the bench with an import.');
  return { importSeconds: Number(imported[1]), importMegabytes: Number.parseFloat(imported[3] ?? ''), rows, audiences };
}
