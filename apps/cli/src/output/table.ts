export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
}

/** Rows as aligned text with two spaces between columns. If all titles are empty, there is no title row. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const titled = columns.some(({ title }) => title !== '');
  const all = titled ? [columns.map(({ title }) => title), ...rows] : rows;
  const widths = columns.map((_, index) => Math.max(0, ...all.map((row) => [...(row[index] ?? '')].length)));
  return all.map((row) =>
    columns
      .map(({ align }, index) => {
        const text = row[index] ?? '';
        const padding = ' '.repeat((widths[index] ?? 0) - [...text].length);
        return align === 'right' ? padding + text : text + padding;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** 1234567 as 1,234,567. */
export function grouped(value: number): string {
  return value.toLocaleString('en-US');
}

/** Seconds as text: 8 s, 3 min 20 s. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
