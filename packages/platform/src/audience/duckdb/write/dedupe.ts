import type { DuckDBConnection } from '@duckdb/node-api';
import { execute, query } from '../query.ts';
import { toNumber } from '../rows.ts';
import { mergeCampaigns } from './merge-campaigns.ts';
import { withhold } from './withheld.ts';

/** How many rows are processed at once, which limits the engine's memory. */
const rowsAtOnce = 4_000_000;

interface RecordTable {
  readonly table: 'member_row' | 'transaction_row';
  /** SQL for a whole number that is equal for rows with the same id. */
  readonly key: string;
  /** The columns that identify a row among rows with the same key. */
  readonly id: string;
}
const tables: readonly RecordTable[] = [
  { table: 'member_row', key: 'n', id: 'r.n' },
  { table: 'transaction_row', key: 'key', id: 'r.exhibitor, r.id' },
];

/**
 * Leaves one row for each key in the record tables: the one that stands, or of campaigns all of them as one. Counts the others, and marks the moviegoers whose records changed. The
 * caller must have begun a transaction.
 *
 * @returns false if there was nothing new
 */
export async function keepWhatStands(connection: DuckDBConnection): Promise<boolean> {
  const [state] = await query(connection, 'SELECT batch, settled_batch FROM write_state');
  const settled = toNumber(state?.settled_batch);
  if (toNumber(state?.batch) === settled) return false;
  await execute(connection, 'UPDATE write_state SET duplicates = 0, outdated = 0, concessions_only = 0');
  for (const table of tables) await keepStanding(connection, table, settled);
  await mergeCampaigns(connection, settled);
  await execute(connection, 'UPDATE write_state SET settled_batch = batch');
  return true;
}

async function keepStanding(connection: DuckDBConnection, { table, key, id }: RecordTable, settled: number): Promise<void> {
  const isNew = `batch > ${settled}`;
  const [sizes] = await query(connection, `SELECT count(*) AS all_rows, count(*) FILTER (WHERE ${isNew}) AS new_rows FROM ${table}`);
  const rows = toNumber(sizes?.all_rows);
  const fresh = toNumber(sizes?.new_rows);
  if (fresh === 0) return;
  await execute(connection, 'CREATE OR REPLACE TEMP TABLE loser (row_id BIGINT, n UINTEGER, is_new BOOLEAN, is_duplicate BOOLEAN)');
  const parts = Math.ceil(rows / rowsAtOnce);
  for (let part = 0; part < parts; part += 1) {
    const inPart = parts === 1 ? 'true' : `${key} % ${parts} = ${part}`;
    // Without older rows, every key is in a new row.
    const inNew = rows === fresh ? 'true' : `${key} IN (SELECT ${key} FROM ${table} WHERE ${isNew} AND ${inPart})`;
    await execute(
      connection,
      `CREATE OR REPLACE TEMP TABLE contested AS SELECT ${key} AS key FROM ${table} WHERE ${inPart} AND ${inNew} GROUP BY ALL HAVING count(*) > 1`,
    );
    await execute(
      connection,
      `INSERT INTO loser SELECT row_id, n, is_new, is_duplicate FROM (
         SELECT r.row_id, r.n, r.${isNew} AS is_new,
           row_number() OVER (PARTITION BY ${id} ORDER BY r.updated_at DESC, r.text DESC, k.id DESC, r.batch, r.row_id) AS place,
           row_number() OVER (PARTITION BY ${id}, r.updated_at, r.text, k.id ORDER BY r.batch, r.row_id) > 1 AS is_duplicate
         FROM (SELECT rowid AS row_id, * FROM ${table} WHERE ${key} IN (FROM contested)) r JOIN moviegoer_key k ON k.n = r.n)
       WHERE place > 1`,
    );
  }
  if (table === 'member_row') await withhold(connection);
  await execute(connection, `DELETE FROM ${table} WHERE rowid IN (SELECT row_id FROM loser)`);
  await execute(
    connection,
    `INSERT INTO touched SELECT n FROM (SELECT n FROM ${table} WHERE ${isNew} UNION SELECT n FROM loser WHERE NOT is_new) EXCEPT FROM touched`,
  );
  await execute(
    connection,
    `UPDATE write_state SET duplicates = duplicates + (SELECT count(*) FROM loser WHERE is_new AND is_duplicate),
       outdated = outdated + (SELECT count(*) FROM loser WHERE is_new AND NOT is_duplicate)`,
  );
  if (table === 'transaction_row')
    await execute(
      connection,
      `UPDATE write_state SET concessions_only = (SELECT count(*) FROM transaction_row WHERE ${isNew} AND sold AND tickets = 0)`,
    );
  await execute(connection, 'DROP TABLE loser');
  await execute(connection, 'DROP TABLE contested');
}
