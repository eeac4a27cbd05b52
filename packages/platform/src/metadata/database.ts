import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';

import type { Prisma } from '../gen/sqlite/client.ts';
import { PrismaClient } from '../gen/sqlite/client.ts';
import { SqliteAdapter } from './libsql.ts';
import { migrate } from './migrate.ts';

/** The relational client; its types never leave this package. */
export type Database = PrismaClient;
/** The client or a transaction of it: what a repository works on. */
export type Queries = Prisma.TransactionClient;
/** Runs work of several statements all or nothing: in a transaction of its own, or in the one it is part of. */
export type Atomically = <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;

/**
 * Opens (or makes) the relational database and brings its tables up to date.
 *
 * SQLite has one writer, and its driver answers on the event loop: the adapter lets one transaction or statement through at a
 * time, so a transaction must be short and must only use the store it was handed.
 *
 * @param url `file:` and a path
 */
export async function openDatabase(url: string): Promise<Database> {
  const file = path.resolve(url.replace(/^file:/, ''));
  await mkdir(path.dirname(file), { recursive: true });
  // Secrets and passwords' hashes are in it: its owner's alone, and so are the files that SQLite puts beside it.
  await (await open(file, 'a', 0o600)).close();
  await migrate(url, 'sqlite');
  return new PrismaClient({
    adapter: new SqliteAdapter({ url, intMode: 'bigint' }),
    transactionOptions: { maxWait: 30_000, timeout: 60_000 },
  });
}

/** Brings everything into the one file, so that it can be copied as it lies there, and closes it. */
export async function closeDatabase(database: Database): Promise<void> {
  await database.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
  await database.$disconnect();
}
