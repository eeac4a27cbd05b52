import { showsNothing } from '@marquee/core';

/** How a value may come in a format that has types: a flag as true or false, an amount as a number, a list as an array. */
export type ColumnKind = 'text' | 'flag' | 'amount' | 'list' | 'date';

/** The columns of a feed, by their canonical names and in their canonical order. */
export type Columns = Readonly<Record<string, { readonly kind: ColumnKind; readonly required: boolean }>>;

/** A row as texts in the canonical order, trimmed and NFC-normalised; '' where missing. Or what is wrong with it. */
export type Cells =
  | { readonly ok: true; readonly cells: readonly string[] }
  | {
      readonly ok: false;
      readonly reason: 'not_parseable' | 'missing_column' | 'duplicate_column' | 'too_many_cells' | 'wrong_type' | 'forbidden_character';
      readonly detail: string;
    };

/** Unicode NFC, without space around it. */
export function normalise(value: string): string {
  return isPlain(value) ? value : value.normalize('NFC').trim();
}

/** NUL ends a text for some engines, U+001F parts the values of a list in others: neither could ever be asked for. */
const forbidden = ['\0', '\u001f'];

/** A value of a feed as it is kept: normalised, '' when there is nothing to see; null when it holds what no value may. */
export function cellOf(value: string): string | null {
  if (isPlain(value)) return value;
  if (forbidden.some((character) => value.includes(character))) return null;
  const text = value.normalize('NFC').trim();
  return showsNothing(text) ? '' : text;
}

/** The refusal of a row with a value that `cellOf` does not take. */
export function forbiddenIn(column: string): Cells {
  return { ok: false, reason: 'forbidden_character', detail: `${column} holds NUL or U+001F.` };
}

/** A column's name as it is plainly meant, letters' case and spaces aside. */
export function columnName(text: string): string {
  return normalise(text).toLowerCase().replace(/\s+/g, '_');
}

/** What a file was found to have: names that no column has, and the columns that it names. */
export interface ColumnsSeen {
  readonly unknown: Set<string>;
  readonly present: Set<string>;
}

/** True for ASCII without space or control characters at either end, or control characters within: it is normal already. */
function isPlain(value: string): boolean {
  const length = value.length;
  if (length === 0) return true;
  if (value.charCodeAt(0) <= 32 || value.charCodeAt(length - 1) <= 32) return false;
  for (let i = 0; i < length; i += 1) {
    const code = value.charCodeAt(i);
    if (code > 126 || code < 32) return false;
  }
  return true;
}
