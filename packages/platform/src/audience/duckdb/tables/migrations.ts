import type { DuckDBConnection } from '@duckdb/node-api';
import { query } from '../query.ts';
import { columnsOf } from './audience-tables.ts';

/** A step that brings a file of one version to the next, and may be taken again when it was cut off. It finds every table that there is now. */
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
 * Every step there ever was, the oldest first: a file says by `store_version` how many it has been through. Only added to. A field of the
 * language that is new needs none: `bringForward` finds that its column is missing.
 */
export const migrations: readonly Migration[] = [
  statements(
    'consents that a member withholds',
    'ALTER TABLE member_row ADD COLUMN IF NOT EXISTS withheld UTINYINT',
    // The canonical text ends with the six flags, the four consents first.
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
];
