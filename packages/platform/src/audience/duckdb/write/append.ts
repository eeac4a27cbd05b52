import { setImmediate } from 'node:timers/promises';
import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';

/** How many rows are appended before other work gets a turn on the event loop. */
const rowsAtOnce = 10_000;

/** Appends rows to a table with the engine's bulk loader. Yields at times, so that questions are answered meanwhile. */
export async function appendRows<R>(
  connection: DuckDBConnection,
  table: string,
  rows: readonly R[],
  append: (appender: DuckDBAppender, row: R) => void,
): Promise<void> {
  if (rows.length === 0) return;
  const appender = await connection.createAppender(table);
  try {
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      for (const row of rows.slice(from, from + rowsAtOnce)) {
        append(appender, row);
        appender.endRow();
      }
      await setImmediate();
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}

export function appendText(appender: DuckDBAppender, value: string | null): void {
  if (value === null) appender.appendNull();
  else appender.appendVarchar(value);
}

export function appendInteger(appender: DuckDBAppender, value: number | null): void {
  if (value === null) appender.appendNull();
  else appender.appendInteger(value);
}
