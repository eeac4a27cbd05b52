const separators = /[\n\r\t;]+/;

/** The values in a text that was pasted: one a line, or between tabs or semicolons, or else between commas. One alone is no list. */
export function pastedValues(text: string): readonly string[] {
  const split = separators.test(text.trim()) ? text.split(separators) : text.split(',');
  const values = split
    .map((value) =>
      value
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    .filter((value) => value !== '');
  return values.length > 1 ? [...new Set(values)].slice(0, mostPasted) : [];
}

/** As many as are looked up one after another without keeping the reader waiting. */
const mostPasted = 200;

/** Two texts as people take them for the same: case and accents do not matter. */
export function sameText(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
