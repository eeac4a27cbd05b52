import { existsSync } from 'node:fs';
import { chmod, rename, rm } from 'node:fs/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { execute, query } from './query.ts';
import { toText } from './rows.ts';

/**
 * Copies everything that the connection's file holds into a new file beside it, in the same order. What was deleted is not copied: the
 * engine only marks it, and its bytes stay in a file until something else takes their place.
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

/** Whether somebody was erased since the file was last written anew. */
export async function rewriteDue(connection: DuckDBConnection): Promise<boolean> {
  return (await query(connection, 'FROM rewrite_due LIMIT 1')).length > 0;
}

/** Puts the new file in the place of the one that nobody has open any more. */
export async function replaceBy(path: string, fresh: string): Promise<void> {
  // A log that outlived its file would be read into the new one.
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
