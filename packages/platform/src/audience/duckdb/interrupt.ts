import type { DuckDBConnection } from '@duckdb/node-api';

/** How often an interrupt is repeated, in milliseconds. The engine ignores an interrupt that arrives before it has begun. */
const everyMs = 5;

/** Interrupts the statement that runs on the connection, again and again until the returned function is called. */
export function keepInterrupting(connection: DuckDBConnection): () => void {
  connection.interrupt();
  const timer = setInterval(() => connection.interrupt(), everyMs);
  return () => clearInterval(timer);
}
