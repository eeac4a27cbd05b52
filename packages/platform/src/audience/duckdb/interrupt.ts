import type { DuckDBConnection } from '@duckdb/node-api';

/** How often an interrupt is repeated: one that arrives before the engine has begun is forgotten by it. */
const everyMs = 5;

/** Interrupts what runs on the connection, now and until the returned function is called. */
export function keepInterrupting(connection: DuckDBConnection): () => void {
  connection.interrupt();
  const timer = setInterval(() => connection.interrupt(), everyMs);
  return () => clearInterval(timer);
}
