import type { DuckDBConnection } from '@duckdb/node-api';
import type { Day } from '@marquee/dsl';
import { execute, query } from '../query.ts';
import { toNumber } from '../rows.ts';

/** The tables with data of a moviegoer: the name in a receipt, the table, and the column of the moviegoer's number. */
const places = [
  ['visits', 'visit', 'moviegoer'],
  ['campaigns', 'campaign_member', 'moviegoer'],
  ['moviegoers', 'moviegoer', 'n'],
  ['transaction records', 'transaction_row', 'n'],
  ['member records', 'member_row', 'n'],
  ['campaign records', 'campaign_row', 'n'],
  ['moviegoer numbers', 'moviegoer_key', 'n'],
] as const;

/**
 * Removes a moviegoer from every table and stores a digest of the id, so that later batches do not add the moviegoer again. The caller must have
 * begun a transaction, and must have the file rewritten if something was removed.
 *
 * @returns the names of the tables that it was removed from
 */
export async function eraseMoviegoer(connection: DuckDBConnection, id: string, day: Day): Promise<readonly string[]> {
  await execute(connection, 'INSERT INTO erased SELECT sha256($1), $2 WHERE NOT EXISTS (FROM erased WHERE id = sha256($1))', [id, day]);
  const [key] = await query(connection, 'SELECT n FROM moviegoer_key WHERE id = $1', [id]);
  if (!key) return [];
  const n = toNumber(key.n);
  const removed: string[] = [];
  for (const [name, table, column] of places) {
    const [found] = await query(connection, `SELECT count(*) AS rows FROM ${table} WHERE ${column} = $1`, [n]);
    if (toNumber(found?.rows) === 0) continue;
    await execute(connection, `DELETE FROM ${table} WHERE ${column} = $1`, [n]);
    removed.push(name);
  }
  await execute(connection, 'DELETE FROM touched WHERE n = $1', [n]);
  await execute(connection, 'INSERT INTO rewrite_due VALUES ($1)', [day]);
  return removed;
}
