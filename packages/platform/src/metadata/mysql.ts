import type { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import { ServiceError } from '@marquee/core';
import { PrismaMariaDb } from '@prisma/adapter-mariadb';
import { createPool, type Pool, SqlError } from 'mariadb';
import { PrismaClient as MysqlClient, type Prisma as MysqlPrisma } from '../gen/mysql/client.ts';
import type { PrismaClient } from '../gen/sqlite/client.ts';
import { isTaken } from './conflict.ts';
import type { DatabaseKind, Queries } from './database.ts';
import { migrateMysql } from './migrate/mysql.ts';
import { connectionOf } from './mysql-connection.ts';
import { resilient } from './resilient.ts';

/** Written into a lease so that people can see who holds it. */
const owner = `${hostname()}/${process.pid}`;

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
    adapter: new PrismaMariaDb(openPool(url, asItIs ? 2 : 10), { disposeExternalPool: true }),
    transactionOptions: { isolationLevel: 'Serializable', maxWait: 30_000, timeout: 60_000 },
  });
  const kind: DatabaseKind = {
    provider: 'mysql',
    alone: (name, work) => alone(client, name, work),
    // The files, logs and back-ups belong to the server, which removes deleted rows in its own time.
    wipeDeleted: async () => {},
    close: () => client.$disconnect(),
  };
  return { client: asShared(client), kind };
}

/** A process that hangs while it holds a lease loses the connection, and so the lease, after this time. */
const standstillSeconds = 120;

/**
 * The lease is the lock of a row, held by the transaction that does the work: it goes with the process or its connection, without any clock,
 * and nobody changes what they do not hold. Reads lock nothing and see what was committed when they read.
 */
async function alone<T>(client: MysqlClient, name: string, work: (queries: Queries) => Promise<T>): Promise<T | null> {
  if (!(await resilient(() => client.lease.findUnique({ where: { name } })))) await resilient(() => makeLease(client, name));
  return client.$transaction(
    async (queries) => {
      await queries.$executeRawUnsafe(`SET SESSION wait_timeout = ${standstillSeconds}`);
      const held = await queries.$queryRaw<unknown[]>`SELECT name FROM lease WHERE name = ${name} FOR UPDATE SKIP LOCKED`;
      if (held.length === 0) return null;
      const done = await work(asShared(queries));
      await queries.lease.update({ where: { name }, data: { owner, since: new Date() } });
      return done;
    },
    { isolationLevel: 'ReadCommitted', timeout: 2 * standstillSeconds * 1_000 },
  );
}

async function makeLease(client: MysqlClient, name: string): Promise<void> {
  await client.lease.create({ data: { name, owner, since: new Date() } }).catch((error: unknown) => {
    if (!isTaken(error)) throw error;
  });
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
function openPool(url: string, connectionLimit: number): Pool {
  const pool = createPool({ ...connectionOf(url), connectionLimit, acquireTimeout: 3_000, prepareCacheLength: 0 });
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
