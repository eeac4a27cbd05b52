export type CsvValue = string | number | null;

function cell(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  // A spreadsheet would run a text that starts like a formula.
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 text with a header row; null is an empty cell. Texts that a spreadsheet would take for a formula are quoted with an apostrophe. */
export function toCsv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [columns, ...rows]
    .map((row) => row.map(cell).join(','))
    .join('\r\n')
    .concat('\r\n');
}

/** Without it spreadsheets read letters beyond ASCII wrongly. */
const byteOrderMark = '\uFEFF';

/** Lines before the table that say what the file is about, so that it can be understood later. */
export function withOrigin(origin: readonly (readonly [string, string])[], table: string): string {
  return origin.length === 0 ? table : `${origin.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n\r\n${table}`;
}

/** A name as it may stand in a file's: small letters, figures and hyphens. */
export function fileNameOf(...parts: readonly string[]): string {
  return parts
    .map((part) =>
      part
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 60),
    )
    .filter((part) => part !== '')
    .join('_');
}

/** Hands a CSV text to the browser as a file to keep. */
export function download(fileName: string, text: string, type = 'text/csv'): void {
  const url = URL.createObjectURL(new Blob([byteOrderMark, text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}
