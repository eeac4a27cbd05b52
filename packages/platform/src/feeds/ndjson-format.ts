import { type Cells, type ColumnKind, type Columns, normalise } from './columns.ts';
import type { FeedFormat } from './format.ts';
import { lineRows } from './lines.ts';

/** One JSON object a line, with the canonical columns as properties. Null and absent are missing; other properties are ignored. */
export const ndjson: FeedFormat = {
  name: 'ndjson',
  extension: '.ndjson',
  hasHeader: false,
  rows: lineRows,
  header: () => ({ ok: true, text: null }),
  reader: (columns) => (text) => cellsOf(text, columns),
};

const loneSurrogate = /[\ud800-\udfff]/u;

function cellsOf(text: string, columns: Columns): Cells {
  const row = objectOf(text);
  if (!row) return { ok: false, reason: 'not_parseable', detail: 'The line is not one JSON object.' };
  const cells: string[] = [];
  for (const [name, { kind }] of Object.entries(columns)) {
    const cell = textOf(Object.hasOwn(row, name) ? row[name] : null, kind);
    if (cell === null) return { ok: false, reason: 'wrong_type', detail: `${name} is not a value that its column takes.` };
    cells.push(normalise(cell));
  }
  if (text.includes('\\u') && cells.some((cell) => loneSurrogate.test(cell)))
    return { ok: false, reason: 'not_parseable', detail: 'The line holds half a surrogate pair, which is no text.' };
  return { ok: true, cells };
}

function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value as the text a CSV cell would have; null when its type does not belong in the column. */
function textOf(value: unknown, kind: ColumnKind): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (kind === 'flag' && typeof value === 'boolean') return String(value);
  // A whole number beyond 2^53 has lost digits already, and an id of a million members must not.
  if (kind === 'text' && Number.isSafeInteger(value)) return String(value);
  if (kind === 'amount' && typeof value === 'number' && Math.abs(value) < 1e15) return decimalText(value);
  if (kind === 'list' && Array.isArray(value)) return listText(value);
  return null;
}

function decimalText(value: number): string | null {
  const text = String(value);
  return text.includes('e') ? null : text;
}

function listText(values: readonly unknown[]): string | null {
  const texts = values.map((value) => (typeof value === 'string' || Number.isSafeInteger(value) ? String(value) : null));
  return texts.some((one) => one === null || one.includes('|')) ? null : texts.join('|');
}
