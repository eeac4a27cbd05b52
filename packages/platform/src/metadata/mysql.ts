import type { EventEmitter } from 'node:events';
import { ServiceError } from '@marquee/core';
import { PrismaMariaDb } from '@prisma/adapter-mariadb';
import { createPool, type Pool, SqlError } from 'mariadb';
import { PrismaClient as MysqlClient, type Prisma as MysqlPrisma } from '../gen/mysql/client.ts';
import type { PrismaClient } from '../gen/sqlite/client.ts';
import type { DatabaseKind, Queries } from './database.ts';
import { migrateMysql } from './migrate/mysql.ts';
import { connectionOf } from './mysql-connection.ts';
import { resilient } from './resilient.ts';

/**
 * MySQL or MariaDB. Transactions are serializable, as SQLite's are: two that would undo each other's work deadlock, and the store
 * runs the one that lost again (see resilient.ts). A server that goes away is found again by the pool.
 */
export async function openMysql(
  url: string,
  { asItIs }: { readonly asItIs: boolean },
): Promise<{ readonly client: PrismaClient; readonly kind: DatabaseKind }> {
  if (!asItIs) await resilient(() => migrateMysql(url)).catch(refused);
  const client = new MysqlClient({
    adapter: new PrismaMariaDb(openPool(url), { disposeExternalPool: true }),
    transactionOptions: { isolationLevel: 'Serializable', maxWait: 30_000, timeout: 60_000 },
  });
  const kind: DatabaseKind = {
    provider: 'mysql',
    readingLoosely: (work, timeout) =>
      client.$transaction((queries) => work(asShared(queries)), { isolationLevel: 'ReadCommitted', timeout }),
    // The files, logs and back-ups belong to the server, which removes deleted rows in its own time.
    wipeDeleted: async () => {},
    close: () => client.$disconnect(),
  };
  return { client: asShared(client), kind };
}

/** Explains what to check when the database does not exist or refuses access. Other errors are thrown unchanged. */
function refused(error: unknown): never {
  if (error instanceof SqlError && [1044, 1045, 1049, 1698].includes(error.errno))
    throw new ServiceError(
      'unavailable',
      `The database refused: ${error.sqlMessage ?? error.message}. Check DATABASE_URL, and that the database exists.`,
    );
  throw error;
}

/** A pool whose connections may break. A broken connection also rejects the call that uses it, so its error event is ignored. */
function openPool(url: string): Pool {
  const pool = createPool({ ...connectionOf(url), connectionLimit: 10, acquireTimeout: 3_000, prepareCacheLength: 0 });
  const told = () => undefined;
  eventsOf(pool).on('error', told);
  pool.on('connection', (connection) => connection.on('error', told));
  return pool;
}

/** The driver's pool is an event emitter that also emits errors, which its types leave out. */
function eventsOf(pool: Pool): EventEmitter {
  return pool as unknown as EventEmitter;
}

/** Both clients are generated from the same models, and the repositories use only what both have. */
function asShared(client: MysqlClient): PrismaClient;
function asShared(client: MysqlPrisma.TransactionClient): Queries;
function asShared(client: unknown): unknown {
  return client;
}
