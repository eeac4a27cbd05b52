import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaClient } from '../gen/sqlite/client.ts';
import type { DatabaseKind } from './database.ts';
import { SqliteAdapter } from './libsql.ts';
import { migrateSqlite } from './migrate/sqlite.ts';

/**
 * Opens SQLite. It has one writer, and its driver answers on the event loop. The adapter lets through one transaction or statement at a time. So a
 * transaction must be short and must only use the store that it was given.
 */
export async function openSqlite(url: string): Promise<{ readonly client: PrismaClient; readonly kind: DatabaseKind }> {
  // The rest after `file:` is taken as a plain path, even if it contains characters with a meaning in URLs.
  const file = path.resolve(url.replace(/^file:/, ''));
  const address = pathToFileURL(file).href;
  await mkdir(path.dirname(file), { recursive: true });
  // The file contains secrets and password hashes, so only its owner may read it. SQLite gives the same permissions to the files beside it.
  await (await open(file, 'a', 0o600)).close();
  await migrateSqlite(address);
  const client = new PrismaClient({
    adapter: new SqliteAdapter({ url: address, intMode: 'bigint' }),
    transactionOptions: { maxWait: 30_000, timeout: 60_000 },
  });
  /** Moves everything from the log into the one file. The file can then be copied, and contains no deleted data, because that is overwritten. */
  const emptyLog = async () => {
    await client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  };
  const close = async () => {
    await emptyLog();
    await client.$disconnect();
  };
  return {
    client,
    // Only one process opens the file. A transaction would block every other write in it.
    kind: { provider: 'sqlite', close, wipeDeleted: emptyLog, alone: (_name, work) => work(client) },
  };
}
