import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../query.ts';
import { columnsOf } from './audience-tables.ts';
import { withdrawnColumns } from './record-tables.ts';

/** A step from one version of the file to the next. It must be safe to repeat after an interruption. All current tables exist when it runs. */
export interface Migration {
  readonly what: string;
  run(connection: DuckDBConnection): Promise<void>;
}

const statements = (what: string, ...sql: readonly string[]): Migration => ({
  what,
  run: async (connection) => {
    for (const statement of sql) await connection.run(statement);
  },
});

/**
 * All migrations, oldest first. Only append to this list: `store_version` in a file is the number of migrations that it has been through. A new
 * field of the language needs no migration, because `bringForward` adds missing columns.
 */
export const migrations: readonly Migration[] = [
  statements(
    'consents that a member withholds',
    'ALTER TABLE member_row ADD COLUMN IF NOT EXISTS withheld UTINYINT',
    // The canonical text of a row ends with six flags, of which the first four are the consents.
    `UPDATE member_row SET withheld = coalesce(list_sum([bit FOR bit, i IN [1, 2, 4, 8] IF string_split(text, ',')[i - 7] = 'false']), 0)
     WHERE withheld IS NULL`,
  ),
  statements('digests in place of the ids of who was erased', "UPDATE erased SET id = sha256(id) WHERE contains(id, ':')"),
  {
    what: 'room for sums of money and tickets',
    run: async (connection) => {
      const narrow = await query(
        connection,
        "SELECT column_name AS name FROM duckdb_columns() WHERE table_name = 'visit' AND data_type = 'INTEGER' AND NOT internal",
      );
      const names = new Set(narrow.map((row) => row.name));
      for (const { name, type } of columnsOf('visit'))
        if (type === 'BIGINT' && names.has(name)) await connection.run(`ALTER TABLE visit ALTER COLUMN ${name} TYPE ${type}`);
    },
  },
  // Nothing to be done: the tables exist. An earlier version, which would not erase what is in them, no longer opens the file.
  statements('campaigns that moviegoers were taken into'),
  statements('consents that moviegoers took back', 'ALTER TABLE campaign_row ADD COLUMN IF NOT EXISTS withdrawn UTINYINT'),
  statements(
    'when moviegoers took each consent back',
    'ALTER TABLE campaign_row ADD COLUMN IF NOT EXISTS withdrawn UTINYINT',
    ...withdrawnColumns.map(({ name }) => `ALTER TABLE campaign_row ADD COLUMN IF NOT EXISTS ${name} BIGINT`),
    // Until then all were taken back with the event.
    ...withdrawnColumns.map(
      ({ name }, i) => `UPDATE campaign_row SET ${name} = unsubscribed WHERE ${name} IS NULL AND (withdrawn & ${1 << i}) > 0`,
    ),
    'ALTER TABLE campaign_row DROP COLUMN IF EXISTS withdrawn',
  ),
];
