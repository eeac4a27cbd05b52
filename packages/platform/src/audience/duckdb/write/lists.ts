/** Parts the texts of a list in one column; no site id, ticket type, genre or name holds it. */
export const listSeparator = '\u001f';

/** A list as one text, in its order; null when empty. */
export function listText(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(listSeparator);
}

/** SQL for the list that `listText` made a text of; an empty one for null. */
export function listOf(column: string): string {
  return `CASE WHEN ${column} IS NULL THEN []::VARCHAR[] ELSE string_split(${column}, '${listSeparator}') END`;
}
