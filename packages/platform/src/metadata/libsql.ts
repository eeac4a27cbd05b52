import type { Client, TransactionMode } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';

/**
 * SQLite for Prisma, committing to the write-ahead log without waiting for the disk each time: the driver waits on the event loop, and
 * every count is audited. Nothing is lost when the process is killed; a power cut may take the last moments, never the consistency.
 * What is deleted is overwritten, not only let go of.
 */
export class SqliteAdapter extends PrismaLibSql {
  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): Client {
    const client = super.createClient(config);
    const relax = () => client.executeMultiple('PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;');
    const begin = client.transaction.bind(client);
    // The setting belongs to a connection, and the client goes on with a new one whenever a transaction has taken its own.
    client.transaction = async (mode: TransactionMode = 'deferred') => {
      const transaction = await begin(mode);
      await relax();
      return transaction;
    };
    void relax();
    return client;
  }
}
