/** How a value may come in a format that has types: a flag as true or false, an amount as a number, a list as an array. */
export type ColumnKind = 'text' | 'flag' | 'amount' | 'list' | 'date';

/** The columns of a feed, by their canonical names and in their canonical order. */
export type Columns = Readonly<Record<string, { readonly kind: ColumnKind; readonly required: boolean }>>;

/** A row as texts in the canonical order, trimmed and NFC-normalised; '' where missing. Or what is wrong with it. */
export type Cells =
  | { readonly ok: true; readonly cells: readonly string[] }
  | { readonly ok: false; readonly reason: 'not_parseable' | 'missing_column' | 'too_many_cells' | 'wrong_type'; readonly detail: string };

/** Unicode NFC, without space around it. */
export function normalise(value: string): string {
  return isPlain(value) ? value : value.normalize('NFC').trim();
}

/** True for ASCII without space or control characters at either end: it is normal already. */
function isPlain(value: string): boolean {
  const length = value.length;
  if (length === 0) return true;
  if (value.charCodeAt(0) <= 32 || value.charCodeAt(length - 1) <= 32) return false;
  for (let i = 0; i < length; i += 1) if (value.charCodeAt(i) > 126) return false;
  return true;
}
