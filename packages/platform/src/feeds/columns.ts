import { showsNothing } from '@marquee/core';

/** The types that a value may have in a format with types: a flag as true or false, an amount as a number, a list as an array. */
export type ColumnKind = 'text' | 'flag' | 'amount' | 'list' | 'date';

export interface Column {
  readonly kind: ColumnKind;
  readonly required: boolean;
  /** Of a date: a moment with its zone, a local time, or a day. */
  readonly moment?: 'instant' | 'local' | 'day';
  /** In characters. If absent, the longest text that every store can hold. */
  readonly longest?: number;
}
/** The columns of a feed, by their canonical names and in their canonical order. */
export type Columns = Readonly<Record<string, Column>>;

/** A row as texts in canonical order, trimmed and in NFC, with '' for missing values; or what is wrong with the row. */
export type Cells =
  | { readonly ok: true; readonly cells: readonly string[] }
  | {
      readonly ok: false;
      readonly reason:
        | 'not_parseable'
        | 'missing_column'
        | 'duplicate_column'
        | 'too_many_cells'
        | 'wrong_type'
        | 'forbidden_character'
        | 'value_too_long';
      readonly detail: string;
    };

/** The text in Unicode NFC, without white space around it. */
export function normalise(value: string): string {
  return isPlain(value) ? value : value.normalize('NFC').trim();
}

/** NUL ends a text in some engines, and U+001F separates the values of a list in others. A value with one of them could never be found. */
const forbidden = ['\0', '\u001f'];

const longestText = 1_000;
/** For all values of a list together. Every engine can hold a text of this length. */
const longestList = 8_000;

/** The most characters that a value of a column may have. */
export function longestOf({ kind, longest }: Column): number {
  return longest ?? (kind === 'list' ? longestList : longestText);
}

/** A value of a feed in the form in which it is stored: normalised, and '' if it shows nothing. Null if it is too long or has a forbidden character. */
export function cellOf(value: string, longest: number): string | null {
  if (isPlain(value)) return value.length <= longest ? value : null;
  if (forbidden.some((character) => value.includes(character))) return null;
  const text = value.normalize('NFC').trim();
  if (text.length > longest) return null;
  return showsNothing(text) ? '' : text;
}

/** The refusal of a row with a value for which `cellOf` returned null. */
export function refusedCell(column: string, value: string, longest: number): Cells {
  return forbidden.some((character) => value.includes(character))
    ? { ok: false, reason: 'forbidden_character', detail: `${column} holds NUL or U+001F.` }
    : { ok: false, reason: 'value_too_long', detail: `${column} has more than ${longest.toLocaleString('en-US')} characters.` };
}

/** The name of a column without regard to case and spaces. */
export function columnName(text: string): string {
  return normalise(text).toLowerCase().replace(/\s+/g, '_');
}

/** What was found in a file: names that are no column, and the columns that are present. */
export interface ColumnsSeen {
  readonly unknown: Set<string>;
  readonly present: Set<string>;
}

/** True for text that needs no normalising: printable ASCII without spaces at the ends. */
function isPlain(value: string): boolean {
  const length = value.length;
  if (length === 0) return true;
  if (value.charCodeAt(0) <= 32 || value.charCodeAt(length - 1) <= 32) return false;
  for (let i = 0; i < length; i += 1) {
    // Codes 32 to 126 are allowed. For smaller codes, the unsigned difference is very large.
    if ((value.charCodeAt(i) - 32) >>> 0 > 94) return false;
  }
  return true;
}
