import { type Cells, type ColumnKind, type Columns, type ColumnsSeen, cellOf, columnName, longestOf, refusedCell } from './columns.ts';
import type { FeedFormat } from './format.ts';
import { lineRows } from './lines.ts';
import { writtenTwice } from './written-twice.ts';

/** One JSON object per line, with the canonical columns as properties. Null and absent both mean missing. Other properties are ignored. */
export const ndjson: FeedFormat = {
  name: 'ndjson',
  extension: '.ndjson',
  hasHeader: false,
  rows: lineRows,
  header: () => ({ ok: true, text: null }),
  reader: (columns, _header, seen) => readerOf(columns, seen),
};

const loneSurrogate = /[\ud800-\udfff]/u;
/** How many property names of a file are remembered, and how many unknown ones are reported. More names than that are in no real feed. */
const mostNames = 1_000;
const mostUnknown = 100;

function readerOf(columns: Columns, seen: ColumnsSeen | undefined): (text: string) => Cells {
  const order = Object.keys(columns);
  const kinds = Object.values(columns).map(({ kind }) => kind);
  const longest = Object.values(columns).map(longestOf);
  const places = new Map(order.map((name, place) => [name, place]));
  const learn = (name: string): number => {
    const place = order.indexOf(columnName(name));
    if (places.size < mostNames) places.set(name, place);
    if (place < 0 && seen && seen.unknown.size < mostUnknown) seen.unknown.add(name);
    return place;
  };
  return (text) => {
    const row = objectOf(text);
    if (!row) return { ok: false, reason: 'not_parseable', detail: 'The line is not one JSON object.' };
    const twice = writtenTwice(text, row);
    if (twice !== null) return { ok: false, reason: 'duplicate_column', detail: `The line writes "${twice}" twice.` };
    const cells: string[] = order.map(() => '');
    let otherwise: Set<number> | null = null;
    for (const name of Object.keys(row)) {
      const place = places.get(name) ?? learn(name);
      const column = order[place];
      if (column === undefined) continue;
      if (name !== column) {
        // The name is spelled differently. If the exact name is there as well, that one is used. Two other spellings are ambiguous.
        if (Object.hasOwn(row, column)) continue;
        otherwise ??= new Set();
        if (otherwise.has(place)) return { ok: false, reason: 'duplicate_column', detail: `The line names "${column}" twice.` };
        otherwise.add(place);
      }
      seen?.present.add(column);
      const value = textOf(row[name], kinds[place] ?? 'text');
      if (value === null) return { ok: false, reason: 'wrong_type', detail: `${column} is not a value that its column takes.` };
      const cell = cellOf(value, longest[place] ?? 0);
      if (cell === null) return refusedCell(column, value, longest[place] ?? 0);
      cells[place] = cell;
    }
    if (text.includes('\\u') && cells.some((cell) => loneSurrogate.test(cell)))
      return { ok: false, reason: 'not_parseable', detail: 'The line holds half a surrogate pair, which is no text.' };
    return { ok: true, cells };
  };
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

/** The value as text, as a CSV cell would have it; null if the column does not accept its type. */
function textOf(value: unknown, kind: ColumnKind): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (kind === 'flag' && (typeof value === 'boolean' || value === 1 || value === 0)) return String(value);
  // A whole number above 2^53 has lost digits when it was parsed, so it cannot be used as an id.
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
