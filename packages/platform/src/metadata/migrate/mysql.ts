import { randomUUID } from 'node:crypto';
import { ServiceError } from '@marquee/core';
import { type Connection, createConnection } from 'mariadb';
import { z } from 'zod';
import { connectionOf } from '../mysql-connection.ts';
import { migrationsOf, missing } from './migrations.ts';

const historyTable =
  'CREATE TABLE IF NOT EXISTS `_prisma_migrations` (`id` VARCHAR(36) PRIMARY KEY NOT NULL, `checksum` VARCHAR(64) NOT NULL, ' +
  '`finished_at` DATETIME(3), `migration_name` VARCHAR(255) NOT NULL, `logs` TEXT, `rolled_back_at` DATETIME(3), ' +
  '`started_at` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), `applied_steps_count` INTEGER UNSIGNED NOT NULL DEFAULT 0)';
/** One lock per database. The wait is long because changing a large table may take a while. */
const lock = "CONCAT('marquee-migrate:', MD5(DATABASE()))";
const lockSeconds = 120;

const History = z.array(z.object({ migration_name: z.string(), checksum: z.string(), finished: z.coerce.number() }));
const Got = z.tuple([z.object({ got: z.coerce.number().nullable() })]);
const Servers = z.tuple([z.object({ version: z.string(), mode: z.string() })]);

/**
 * Applies the migrations that are missing, one process at a time. MySQL cannot roll back a change of tables. So a migration that fails is reported,
 * and remains in `_prisma_migrations` as started until a person has repaired it.
 *
 * @returns the names that were applied
 * @throws when a migration was edited after it had been applied, or failed
 */
export async function migrateMysql(url: string): Promise<readonly string[]> {
  const connection = await createConnection({ ...connectionOf(url), multipleStatements: true });
  // A broken connection also rejects the statement that waits for it, so this event needs no handling.
  connection.on('error', () => undefined);
  try {
    const [{ got }] = Got.parse(await connection.query(`SELECT GET_LOCK(${lock}, ${lockSeconds}) AS got`));
    if (got !== 1)
      throw new ServiceError('unavailable', 'Another process is changing the tables of the database. Start again when it is done.');
    return await applyMissing(connection);
  } finally {
    // The lock belongs to the connection and ends with it.
    await connection.end().catch(() => connection.destroy());
  }
}

async function applyMissing(connection: Connection): Promise<readonly string[]> {
  await connection.query(historyTable);
  const history = History.parse(
    await connection.query(
      'SELECT migration_name, checksum, finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    ),
  );
  const broken = history.find(({ finished }) => finished === 0);
  if (broken)
    throw new Error(
      `Migration ${broken.migration_name} broke off before. Finish or undo it by hand, then set or delete its row in _prisma_migrations.`,
    );
  const [{ version, mode }] = Servers.parse(await connection.query('SELECT VERSION() AS version, @@sql_mode AS mode'));
  if (!/STRICT_(ALL|TRANS)_TABLES/.test(mode))
    throw new ServiceError(
      'unavailable',
      'The database would cut values that do not fit. Add STRICT_TRANS_TABLES to its sql_mode and start again.',
    );
  const applied: string[] = [];
  const known = new Map(history.map((row) => [row.migration_name, row.checksum]));
  for (const { name, sql, checksum } of missing(migrationsOf('mysql'), known)) {
    const id = randomUUID();
    await connection.query('INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES (?, ?, ?, UTC_TIMESTAMP(3))', [
      id,
      checksum,
      name,
    ]);
    await connection.query(inDialect(sql, version));
    await connection.query('UPDATE _prisma_migrations SET finished_at = UTC_TIMESTAMP(3), applied_steps_count = 1 WHERE id = ?', [id]);
    applied.push(name);
  }
  return applied;
}

/** The binary collation without padding has different names in MySQL and MariaDB. */
function inDialect(sql: string, version: string): string {
  return version.includes('MariaDB') ? sql : sql.replaceAll('utf8mb4_nopad_bin', 'utf8mb4_0900_bin');
}
