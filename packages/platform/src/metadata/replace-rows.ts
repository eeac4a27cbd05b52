import type { Queries } from './database.ts';

type Cell = string | number | boolean | null | Date;
const parametersAtOnce = 5_000;

/**
 * Inserts rows, or replaces those with the same primary or unique key, in as few statements as sensible. For tables that nothing refers to.
 *
 * @param table, columns names from the models, never from input
 */
export async function replaceRows(
  queries: Queries,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<void> {
  const rowsAtOnce = Math.max(1, Math.floor(parametersAtOnce / columns.length));
  const marks = `(${columns.map(() => '?').join(', ')})`;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const chunk = rows.slice(start, start + rowsAtOnce);
    // REPLACE INTO is understood by SQLite and MySQL alike.
    const sql = `REPLACE INTO ${table} (${columns.join(', ')}) VALUES ${chunk.map(() => marks).join(', ')}`;
    await queries.$executeRawUnsafe(sql, ...chunk.flat());
  }
}
