import type { DuckDBConnection } from '@duckdb/node-api';
import { abortError } from '../../abort.ts';

/** Gives the rows of a statement whose columns are whole numbers, none of them null, one after another, as they come. */
export async function eachRow(
  connection: DuckDBConnection,
  sql: string,
  signal: AbortSignal | undefined,
  use: (numberAt: (column: number) => number) => void,
): Promise<void> {
  const result = await connection.stream(sql);
  while (true) {
    if (signal?.aborted) throw abortError(signal);
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    const vectors = Array.from({ length: chunk.columnCount }, (_, at) => chunk.getColumnVector(at));
    let row = 0;
    const numberAt = (column: number) => Number(vectors[column]?.getItem(row));
    for (; row < chunk.rowCount; row += 1) use(numberAt);
  }
}
