import type { ColumnKind, Columns, FeedRow, SourceRow } from '@marquee/platform';

/** Columns that hold an instant; the database's own times are in UTC, and say so from here on. */
const instants = new Set(['purchased_at', 'updated_at']);
const time = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})(\.\d+)?$/;

/** A row of a database as the feed's NDJSON, so that it takes the same way as one of a file, as a dead letter too. */
export function rowOf(row: SourceRow, columns: Columns, names: Readonly<Record<string, string>>): FeedRow {
  const entries = Object.entries(columns).flatMap(([name, { kind }]) => {
    const value = cellOf(row[names[name] ?? name], name, kind);
    return value === null ? [] : [[name, value] as const];
  });
  const text = JSON.stringify(Object.fromEntries(entries));
  // Line 0: a row of a database has no place, and the same row is one dead letter whenever it is read.
  return { line: 0, text, bytes: () => Buffer.from(text, 'utf8') };
}

function cellOf(value: unknown, name: string, kind: ColumnKind): string | boolean | null {
  if (value === null || value === undefined) return null;
  if (kind === 'flag' && (value === 1 || value === 0)) return value === 1;
  if (value instanceof Uint8Array) return flagOf(value, kind) ?? Buffer.from(value).toString('utf8');
  if (typeof value === 'boolean') return value;
  const text = String(value);
  const found = time.exec(text);
  if (!found) return text;
  const [, date = '', clock = '', fraction = ''] = found;
  const whole = `${date}T${clock}${/^\.0*$/.test(fraction) ? '' : fraction}`;
  if (instants.has(name)) return `${whole}Z`;
  return name === 'session_start' ? whole : text;
}

/** A BIT(1) is a byte. */
function flagOf(value: Uint8Array, kind: ColumnKind): boolean | null {
  return kind === 'flag' && value.length === 1 && (value[0] === 0 || value[0] === 1) ? value[0] === 1 : null;
}
