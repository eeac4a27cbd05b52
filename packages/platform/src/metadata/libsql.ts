import type { Client, TransactionMode } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';

/**
 * SQLite for Prisma. A commit goes to the write-ahead log and does not wait for the disk, because the driver would block the event loop for every
 * count, which is audited. If the process is killed, nothing is lost. A power failure may lose the last moments, but the file stays consistent.
 * Deleted data is overwritten.
 */
export class SqliteAdapter extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): Client {
    const client = super.createClient(config);
    const relax = () => client.executeMultiple('PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    const begin = client.transaction.bind(client);
    // The settings belong to a connection. When a transaction has taken the client's connection, the client opens a new one.
    client.transaction = async (mode: TransactionMode = 'deferred') => {
      const transaction = await begin(mode);
      await relax();
      return transaction;
    };
    void relax();
    return client;
  }
}
