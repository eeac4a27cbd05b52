import type { DuckDBConnection } from '@duckdb/node-api';
import { type Codes, loopFor, type Numbers } from '@marquee/dsl';
import { abortError } from '../../abort.ts';

export type Into = Codes | Numbers;

/** Puts the rows of a statement, as they come, into arrays: each of its columns, which are numbers and none of them null, into its own. */
export async function readInto(
  connection: DuckDBConnection,
  sql: string,
  into: readonly Into[],
  signal: AbortSignal | undefined,
): Promise<void> {
  const result = await connection.stream(sql);
  for (let row = 0; ; ) {
    if (signal?.aborted) throw abortError(signal);
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    for (const [at, array] of into.entries()) {
      const items = chunk.getColumnVector(at) as Items;
      loopFor(copyItems, items, array)(items, chunk.rowCount, array, row);
    }
    row += chunk.rowCount;
  }
}

interface Items {
  getItem(at: number): unknown;
}

function copyItems(items: Items, many: number, array: Into, row: number): void {
  for (let at = 0; at < many; at += 1) array[row + at] = items.getItem(at) as number;
}
