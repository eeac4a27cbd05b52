import Papa from 'papaparse';

/** The cells of one CSV row; null if a quote is not closed or is followed by text. */
export function csvCells(text: string, delimiter = ','): readonly string[] | null {
  if (!text.includes('"')) return text.split(delimiter);
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  return errors.length > 0 || data.length !== 1 ? null : (data[0] ?? null);
}

/** The text of a CSV row, quoted only where necessary. */
export function csvText(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
