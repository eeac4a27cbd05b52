import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaClient } from '../gen/sqlite/client.ts';
import type { DatabaseKind } from './database.ts';
import { SqliteAdapter } from './libsql.ts';
import { migrateSqlite } from './migrate/sqlite.ts';

/**
 * SQLite has one writer, and its driver answers on the event loop: the adapter lets one transaction or statement through at a
 * time, so a transaction must be short and must only use the store it was handed.
 */
export async function openSqlite(url: string): Promise<{ readonly client: PrismaClient; readonly kind: DatabaseKind }> {
  // What stands behind `file:` is a path as it is, whatever signs of an address are in it.
  const file = path.resolve(url.replace(/^file:/, ''));
  const address = pathToFileURL(file).href;
  await mkdir(path.dirname(file), { recursive: true });
  // Secrets and passwords' hashes are in it: its owner's alone, and so are the files that SQLite puts beside it.
  await (await open(file, 'a', 0o600)).close();
  await migrateSqlite(address);
  const client = new PrismaClient({
    adapter: new SqliteAdapter({ url: address, intMode: 'bigint' }),
    transactionOptions: { maxWait: 30_000, timeout: 60_000 },
  });
  /** Everything into the one file: it can be copied as it lies there, and holds what is in force alone, since what is deleted is overwritten. */
  const emptyLog = async () => {
    await client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  };
  const close = async () => {
    await emptyLog();
    await client.$disconnect();
  };
  return {
    client,
    kind: { provider: 'sqlite', close, wipeDeleted: emptyLog, readingLoosely: (work, timeout) => client.$transaction(work, { timeout }) },
  };
}
