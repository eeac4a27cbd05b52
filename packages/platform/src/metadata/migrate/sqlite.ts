import { randomUUID } from 'node:crypto';
import { createClient } from '@libsql/client';
import { migrationsOf, missing } from './migrations.ts';

const historyTable =
  'CREATE TABLE IF NOT EXISTS "_prisma_migrations" ("id" TEXT PRIMARY KEY NOT NULL, "checksum" TEXT NOT NULL, "finished_at" DATETIME, ' +
  '"migration_name" TEXT NOT NULL, "logs" TEXT, "rolled_back_at" DATETIME, "started_at" DATETIME NOT NULL DEFAULT current_timestamp, ' +
  '"applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0)';

/**
 * Applies the migrations that are missing, in order. The entry in Prisma's own table `_prisma_migrations` is written in the same transaction, so
 * that Prisma's tools can be used where they run.
 *
 * @returns the names that were applied
 * @throws when a migration was edited after it had been applied
 */
export async function migrateSqlite(url: string): Promise<readonly string[]> {
  const client = createClient({ url });
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute(historyTable);
    const history = await client.execute('SELECT migration_name, checksum FROM _prisma_migrations WHERE rolled_back_at IS NULL');
    const known = new Map(history.rows.map((row) => [String(row.migration_name), String(row.checksum)]));
    const applied: string[] = [];
    for (const { name, sql, checksum } of missing(migrationsOf('sqlite'), known)) {
      const entry = `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ('${randomUUID()}', '${checksum}', '${name}', CURRENT_TIMESTAMP, 1);`;
      await client.executeMultiple(`BEGIN IMMEDIATE;\n${sql}\n${entry}\nCOMMIT;`);
      applied.push(name);
    }
    return applied;
  } finally {
    client.close();
  }
}
