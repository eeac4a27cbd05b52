import { existsSync } from 'node:fs';
import { chmod, rename, rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { execute, query } from './query.ts';
import { toText } from './rows.ts';

/**
 * Copies the contents of the connection's file into a new file, in the same order. Deleted rows are not copied. The engine only marks them as
 * deleted, and their bytes stay in a file until they are overwritten.
 *
 * @returns the new file, complete on disk
 */
export async function copyInto(connection: DuckDBConnection, path: string): Promise<string> {
  await remove(path);
  const [current] = await query(connection, 'SELECT current_database() AS name');
  await execute(connection, `ATTACH ${quoted(path, "'")} AS rewritten`);
  await execute(connection, `COPY FROM DATABASE ${quoted(toText(current?.name), '"')} TO rewritten`);
  await execute(connection, 'DELETE FROM rewritten.rewrite_due');
  await execute(connection, 'CHECKPOINT rewritten');
  await execute(connection, 'DETACH rewritten');
  await chmod(path, 0o600);
  return path;
}

/** Whether a moviegoer was erased since the file was last rewritten. */
export async function rewriteDue(connection: DuckDBConnection): Promise<boolean> {
  return (await query(connection, 'FROM rewrite_due LIMIT 1')).length > 0;
}

/** Replaces a file, which must be closed, by the new one. */
export async function replaceBy(path: string, fresh: string): Promise<void> {
  // If the old log were left, it would be read into the new file.
  if (existsSync(`${path}.wal`)) {
    await remove(fresh);
    throw new Error(`${path} was not closed whole; it stays as it is.`);
  }
  await rename(fresh, path);
}

async function remove(path: string): Promise<void> {
  await rm(path, { force: true });
  await rm(`${path}.wal`, { force: true });
}

function quoted(text: string, mark: string): string {
  return `${mark}${text.replaceAll(mark, mark + mark)}${mark}`;
}
