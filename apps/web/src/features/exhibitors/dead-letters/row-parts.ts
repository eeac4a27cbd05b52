/** The row of a letter as text; bytes that are not UTF-8 show as the replacement character. */
export function rowText(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}

export interface RowPart {
  /** Where it begins: its key in a list. */
  readonly at: number;
  readonly text: string;
  readonly fault: boolean;
}

/** A row in parts, with those marked that the refusal names in quotes. Where it names none that stands there, nothing is marked. */
export function rowParts(row: string, detail: string): readonly RowPart[] {
  const named = [...detail.matchAll(/"([^"]+)"/g)].flatMap(([, value]) => (value !== undefined && row.includes(value) ? [value] : []));
  const [value] = named.sort((a, b) => b.length - a.length);
  if (value === undefined) return [{ at: 0, text: row, fault: false }];
  const at = placeOf(row, value);
  const parts = [
    { at: 0, text: row.slice(0, at), fault: false },
    { at, text: value, fault: true },
    { at: at + value.length, text: row.slice(at + value.length), fault: false },
  ];
  return parts.filter(({ text }) => text !== '');
}

/** Where a value stands as a whole cell, or else where it stands first. */
function placeOf(row: string, value: string): number {
  const edge = /[,"\s:;{}[\]]/;
  for (let at = row.indexOf(value); at >= 0; at = row.indexOf(value, at + 1)) {
    const before = row[at - 1];
    const after = row[at + value.length];
    if ((before === undefined || edge.test(before)) && (after === undefined || edge.test(after))) return at;
  }
  return row.indexOf(value);
}
