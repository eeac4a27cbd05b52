/** A list of values in words, and how many values were left out of it. */
export interface ListLabel {
  readonly text: string;
  readonly more: number;
}

/** How values are joined: any of them ("A, B or C"), or every one ("both A and B", "all of A, B and C"). */
export type Joining = { readonly every: false } | { readonly every: true; readonly and?: string };

/** "A, B or C" in the order given. Names that would read as several are put in quotes. Only the first `most` names are written. */
export function listLabel(names: readonly string[], joining: Joining, most = Number.POSITIVE_INFINITY): ListLabel {
  const items = names.some((name) => runsOn(name)) ? names.map((name) => `“${name}”`) : names;
  const shown = items.length > most + 1 ? items.slice(0, most) : items;
  const more = items.length - shown.length;
  const last = shown.at(-1) ?? '';
  if (items.length < 2) return { text: last, more };
  const word = joining.every ? (joining.and ?? 'and') : 'or';
  const text = more > 0 ? shown.join(', ') : `${shown.slice(0, -1).join(', ')} ${word} ${last}`;
  return { text: `${joining.every && joining.and === undefined ? (items.length === 2 ? 'both ' : 'all of ') : ''}${text}`, more };
}

/** Whether a name could be read as two names, or as the end of the phrase: it contains a comma, a semicolon or an "or". */
export function runsOn(name: string): boolean {
  return /[,;]|\bor\b/i.test(name);
}

/** One name, in quotes if it could be read as two. */
export function nameLabel(name: string): string {
  return runsOn(name) ? `“${name}”` : name;
}
