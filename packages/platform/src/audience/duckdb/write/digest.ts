import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';

/** The contents of a store, table by table, without numbers that depend on the order of arrival. */
const contents: readonly string[] = [
  'SELECT id, name FROM exhibitor',
  'SELECT COLUMNS(*) FROM site',
  'SELECT COLUMNS(*) FROM film',
  'SELECT exhibitor, film_code, film FROM film_match',
  'SELECT * EXCLUDE (n) FROM moviegoer',
  'SELECT g.id, v.* EXCLUDE (moviegoer) FROM visit v JOIN moviegoer g ON g.n = v.moviegoer',
  'SELECT k.id, r.* EXCLUDE (n, batch) FROM member_row r JOIN moviegoer_key k USING (n)',
  'SELECT k.id AS moviegoer_id, r.* EXCLUDE (n, batch) FROM transaction_row r JOIN moviegoer_key k USING (n)',
  'SELECT g.id, c.* EXCLUDE (moviegoer) FROM campaign_member c JOIN moviegoer g ON g.n = c.moviegoer',
  'SELECT k.id, r.* EXCLUDE (n, batch) FROM campaign_row r JOIN moviegoer_key k USING (n)',
  'SELECT id, day FROM erased',
];

/** SHA-256 over every row. The rows of each table are sorted by their text. */
export async function digestOf(connection: DuckDBConnection): Promise<string> {
  const hash = createHash('sha256');
  for (const content of contents) {
    hash.update(`${content}\n`);
    const result = await connection.stream(`SELECT CAST(row_of AS VARCHAR) AS line FROM (${content}) AS row_of ORDER BY line`);
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk())
      for (const line of chunk.getColumnValues(0)) hash.update(`${String(line)}\n`);
  }
  return hash.digest('hex');
}
