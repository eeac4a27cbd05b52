import { showsNothing } from '@marquee/core';

/** How a value may come in a format that has types: a flag as true or false, an amount as a number, a list as an array. */
export type ColumnKind = 'text' | 'flag' | 'amount' | 'list' | 'date';

export interface Column {
  readonly kind: ColumnKind;
  readonly required: boolean;
  /** In characters; what every store holds when left out. */
  readonly longest?: number;
}
/** The columns of a feed, by their canonical names and in their canonical order. */
export type Columns = Readonly<Record<string, Column>>;

/** A row as texts in the canonical order, trimmed and NFC-normalised; '' where missing. Or what is wrong with it. */
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

/** Unicode NFC, without space around it. */
export function normalise(value: string): string {
  return isPlain(value) ? value : value.normalize('NFC').trim();
}

/** NUL ends a text for some engines, U+001F parts the values of a list in others: neither could ever be asked for. */
const forbidden = ['\0', '\u001f'];

const longestText = 1_000;
/** Of all its parts together: one that is as long as that is still held by every engine. */
const longestList = 8_000;

/** How many characters a value of a column may have. */
export function longestOf({ kind, longest }: Column): number {
  return longest ?? (kind === 'list' ? longestList : longestText);
}

/** A value of a feed as it is kept: normalised, '' when there is nothing to see; null when it is none that its column may hold. */
export function cellOf(value: string, longest: number): string | null {
  if (isPlain(value)) return value.length <= longest ? value : null;
  if (forbidden.some((character) => value.includes(character))) return null;
  const text = value.normalize('NFC').trim();
  if (text.length > longest) return null;
  return showsNothing(text) ? '' : text;
}

/** The refusal of a row with a value that `cellOf` does not take. */
export function refusedCell(column: string, value: string, longest: number): Cells {
  return forbidden.some((character) => value.includes(character))
    ? { ok: false, reason: 'forbidden_character', detail: `${column} holds NUL or U+001F.` }
    : { ok: false, reason: 'value_too_long', detail: `${column} has more than ${longest.toLocaleString('en-US')} characters.` };
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
