import type { DuckDBConnection } from '@duckdb/node-api';
import type { MoviegoerQuestion } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { withVisits } from './lists.ts';
import { moviegoerColumns } from './moviegoer-rows.ts';
import { parameterList } from './parameters.ts';
import { query } from './query.ts';
import { inScope } from './scope.ts';
import { snapshot } from './snapshot.ts';

/** One moviegoer with all visits; null when there is none in scope. */
export async function moviegoer(
  connection: DuckDBConnection,
  { scope, id }: MoviegoerQuestion,
  signal?: AbortSignal,
): Promise<Moviegoer | null> {
  return snapshot(connection, async () => {
    const parameters = parameterList();
    const where = `m.id = ${parameters.add(id)} AND ${inScope(scope, parameters)}`;
    const rows = await query(connection, `SELECT ${moviegoerColumns} FROM moviegoer m WHERE ${where}`, parameters.values, signal);
    const [found] = await withVisits(connection, rows, signal);
    return found ?? null;
  });
}
