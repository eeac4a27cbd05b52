/** Separates the texts of a list in one column. No site id, ticket type, genre or name contains it. */
export const listSeparator = '\u001f';

/** A list as one text, in its order; null for an empty list. */
export function listText(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(listSeparator);
}

/** SQL for the list in a text made by `listText`; an empty list for null. */
export function listOf(column: string): string {
  return `CASE WHEN ${column} IS NULL THEN []::VARCHAR[] ELSE string_split(${column}, '${listSeparator}') END`;
}
