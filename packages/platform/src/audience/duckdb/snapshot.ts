import type { DuckDBConnection } from '@duckdb/node-api';

/** Runs several statements that must see one state of the store. */
export async function snapshot<T>(connection: DuckDBConnection, work: () => Promise<T>): Promise<T> {
  await connection.run('BEGIN TRANSACTION READ ONLY');
  try {
    return await work();
  } finally {
    await connection.run('ROLLBACK');
  }
}
