import type { DuckdbDatabase } from './connection.ts';
import { query } from './query.ts';
import { toText } from './rows.ts';

/** What tells the file from every other: drawn when it was made. */
export function storeMark(database: Pick<DuckdbDatabase, 'readQuick'>): Promise<string> {
  return database.readQuick(async (connection) => toText((await query(connection, 'SELECT mark FROM store_mark'))[0]?.mark));
}
