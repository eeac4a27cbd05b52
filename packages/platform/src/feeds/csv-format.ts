import { csvCells } from './cells.ts';
import { type Cells, type Columns, type ColumnsSeen, cellOf, columnName, longestOf, normalise, refusedCell } from './columns.ts';
import { csvRows } from './csv-rows.ts';
import type { FeedFormat, Header } from './format.ts';

/** Comma-separated values with a header row. Columns may be in any order; unknown columns are ignored. */
export const csv: FeedFormat = {
  name: 'csv',
  extension: '.csv',
  hasHeader: true,
  rows: (bytes, start) => csvRows(bytes, start),
  header: readHeader,
  reader,
};

const control = /\p{Cc}/u;
const longestHeader = 8_000;

function readHeader(text: string | null, columns: Columns): Header {
  const names = text === null ? null : csvCells(text)?.map(normalise);
  if (text === null || !names) return { ok: false, reason: 'not_parseable', detail: 'The header line cannot be read.' };
  if (names.some((name) => control.test(name)))
    return {
      ok: false,
      reason: 'not_parseable',
      detail: 'The header line holds control characters: its columns are not parted by commas, or it is not UTF-8.',
    };
  if (text.length > longestHeader) return { ok: false, reason: 'not_parseable', detail: 'The first line is far too long to be a header.' };
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i) ?? namedTwice(names, columns);
  if (twice !== undefined) return { ok: false, reason: 'duplicate_column', detail: `The header names "${twice}" twice.` };
  const missing = Object.keys(columns).filter((name) => columns[name]?.required && placeOf(name, names) < 0);
  if (missing.length > 0) return { ok: false, reason: 'missing_column', detail: `The header lacks ${missing.join(', ')}.` };
  return { ok: true, text };
}

/** The index of a column in the header: by its exact name, or else by its name without regard to case and spaces. */
function placeOf(column: string, names: readonly string[]): number {
  const place = names.indexOf(column);
  return place >= 0 ? place : names.findIndex((name) => columnName(name) === column);
}

/** A column that the header has several times in different spellings, and not once by its exact name. */
function namedTwice(names: readonly string[], columns: Columns): string | undefined {
  return Object.keys(columns).find((column) => !names.includes(column) && names.filter((name) => columnName(name) === column).length > 1);
}

function reader(columns: Columns, header: string | null, seen?: ColumnsSeen): (text: string) => Cells {
  const names = csvCells(header ?? '')?.map(normalise) ?? [];
  const order = Object.keys(columns);
  const places = order.map((name) => placeOf(name, names));
  const longest = Object.values(columns).map(longestOf);
  if (seen) {
    for (const [i, name] of order.entries()) if ((places[i] ?? -1) >= 0) seen.present.add(name);
    for (const [i, name] of names.entries()) if (name !== '' && !places.includes(i)) seen.unknown.add(name);
  }
  return (text) => {
    const found = csvCells(text);
    if (found === null)
      return { ok: false, reason: 'not_parseable', detail: 'The row has a quote that does not close, or text after a closing quote.' };
    if (found.length !== names.length)
      return {
        ok: false,
        reason: found.length < names.length ? 'missing_column' : 'too_many_cells',
        detail: `The row has ${found.length} cells, the header ${names.length}.`,
      };
    const cells: string[] = [];
    for (let i = 0; i < places.length; i += 1) {
      const value = found[places[i] ?? -1] ?? '';
      const cell = cellOf(value, longest[i] ?? 0);
      if (cell === null) return refusedCell(order[i] ?? '', value, longest[i] ?? 0);
      cells.push(cell);
    }
    return { ok: true, cells };
  };
}
