import { csvCells } from './cells.ts';
import { type Cells, type Columns, normalise } from './columns.ts';
import { csvRows } from './csv-rows.ts';
import type { FeedFormat, Header } from './format.ts';

/** Comma-separated values with a header row, columns in any order; extra columns are ignored. */
export const csv: FeedFormat = { name: 'csv', extension: '.csv', hasHeader: true, rows: csvRows, header: readHeader, reader };

function readHeader(text: string | null, columns: Columns): Header {
  const names = text === null ? null : csvCells(text)?.map(normalise);
  if (text === null || !names) return { ok: false, reason: 'not_parseable', detail: 'The header line cannot be read.' };
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i);
  if (twice !== undefined) return { ok: false, reason: 'duplicate_column', detail: `The header names "${twice}" twice.` };
  const missing = Object.keys(columns).filter((name) => columns[name]?.required && !names.includes(name));
  if (missing.length > 0) return { ok: false, reason: 'missing_column', detail: `The header lacks ${missing.join(', ')}.` };
  return { ok: true, text };
}

function reader(columns: Columns, header: string | null): (text: string) => Cells {
  const names = csvCells(header ?? '')?.map(normalise) ?? [];
  const places = Object.keys(columns).map((name) => names.indexOf(name));
  return (text) => {
    const cells = csvCells(text);
    if (cells === null)
      return { ok: false, reason: 'not_parseable', detail: 'The row has a quote that does not close, or text after a closing quote.' };
    if (cells.length !== names.length)
      return {
        ok: false,
        reason: cells.length < names.length ? 'missing_column' : 'too_many_cells',
        detail: `The row has ${cells.length} cells, the header ${names.length}.`,
      };
    return { ok: true, cells: places.map((place) => normalise(cells[place] ?? '')) };
  };
}
