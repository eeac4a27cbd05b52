import type { DuckDBConnection } from '@duckdb/node-api';
import { ServiceError } from '@marquee/core';
import { inTransaction, query } from '../query.ts';
import { audienceTables, columnsOf, fieldTables } from './audience-tables.ts';
import { memberColumns } from './member-columns.ts';
import { migrations } from './migrations.ts';
import { purchaseColumns } from './purchase-columns.ts';
import { recordTables } from './record-tables.ts';

const versionTable = 'CREATE TABLE IF NOT EXISTS store_version (version INTEGER NOT NULL)';

/**
 * Makes the tables of a new file, and migrates a file of an earlier version in steps. If this is interrupted, the next start continues at that
 * step. It is not one transaction, because the engine refuses writes to a table that was altered more than once in a transaction.
 *
 * @param path the file, for errors
 * @throws ServiceError `unavailable` when a later version of the product has written the file
 */
export async function bringForward(connection: DuckDBConnection, path: string): Promise<void> {
  const from = await versionOf(connection);
  if (from > migrations.length)
    throw new ServiceError(
      'unavailable',
      `${path} was written by a later version of Marquee. Start that one again, or restore what was kept of the folder before it.`,
    );
  for (const statement of [...audienceTables, ...recordTables, versionTable]) await connection.run(statement);
  if (from === migrations.length) await connection.run(`INSERT INTO store_version SELECT ${from} WHERE NOT EXISTS (FROM store_version)`);
  for (const [index, { run }] of migrations.entries()) {
    if (index < from) continue;
    await run(connection);
    await setVersion(connection, index + 1);
  }
  await addColumnsOfNewFields(connection);
}

async function setVersion(connection: DuckDBConnection, version: number): Promise<void> {
  await inTransaction(connection, async () => {
    await connection.run('DELETE FROM store_version');
    await connection.run(`INSERT INTO store_version VALUES (${version})`);
  });
}

/** How many migrations the file has been through. A new file needs none. A file without a version is older than the first migration. */
async function versionOf(connection: DuckDBConnection): Promise<number> {
  const tables = new Set(
    (await query(connection, 'SELECT table_name AS name FROM duckdb_tables() WHERE NOT internal')).map(({ name }) => name),
  );
  if (!tables.has('moviegoer')) return migrations.length;
  if (!tables.has('store_version')) return 0;
  const [found] = await query(connection, 'SELECT version FROM store_version');
  return Number(found?.version ?? 0);
}

/**
 * Adds the columns of fields that are newer than the file. They are empty until moviegoers and their visits are made again from the records, which
 * the next settle does. For films and sites, the next import of the catalogue fills them.
 */
async function addColumnsOfNewFields(connection: DuckDBConnection): Promise<void> {
  const ofRecords = [['member_row', memberColumns] as const, ['transaction_row', purchaseColumns] as const];
  for (const [table, columns] of [...fieldTables.map((name) => [name, columnsOf(name)] as const), ...ofRecords]) {
    const there = await query(connection, 'SELECT column_name AS name FROM duckdb_columns() WHERE table_name = $1 AND NOT internal', [
      table,
    ]);
    const names = new Set(there.map(({ name }) => name));
    const missing = columns.filter(({ name }) => !names.has(name));
    // Mark all moviegoers first, so that nothing is forgotten if this is interrupted.
    if (missing.length > 0) await connection.run('INSERT INTO touched SELECT n FROM moviegoer_key EXCEPT FROM touched');
    for (const { name, type } of missing) {
      // An added column cannot be NOT NULL. A set gets an empty list as its default.
      const bare = type.replace(' NOT NULL', '');
      await connection.run(`ALTER TABLE ${table} ADD COLUMN ${name} ${bare}${bare.endsWith('[]') ? ' DEFAULT []' : ''}`);
    }
  }
}
