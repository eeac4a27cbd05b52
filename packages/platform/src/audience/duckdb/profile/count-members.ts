import type { DuckDBConnection } from '@duckdb/node-api';
import { type BreakdownCell, type BreakdownName, breakdownOf, unknownKey } from '@marquee/core';
import type { Day } from '@marquee/dsl';
import { parameterList } from '../parameters.ts';
import { query } from '../query.ts';
import { toText } from '../rows.ts';
import { toCell } from './cells.ts';
import { breakdownsOver, memberKey } from './dimension-sql.ts';

/** Breakdowns of moviegoers by their own fields. */
export async function countMembers(
  connection: DuckDBConnection,
  asOf: Day,
  signal?: AbortSignal,
): Promise<ReadonlyMap<BreakdownName, readonly BreakdownCell[]>> {
  const parameters = parameterList();
  const names = breakdownsOver('moviegoers');
  const parts = names.map((name) => {
    const key = breakdownOf(name).dimensions.map((dimension) => `coalesce(${memberKey(dimension, asOf, parameters)}, '${unknownKey}')`);
    return `SELECT '${name}' AS name, [${key.join(', ')}] AS key, count(*) FILTER (audience) AS moviegoers,
      count(*) FILTER (base) AS base_moviegoers FROM window_members GROUP BY key`;
  });
  const found = new Map<BreakdownName, BreakdownCell[]>(names.map((name) => [name, []]));
  for (const row of await query(connection, parts.join(' UNION ALL '), parameters.values, signal)) {
    for (const [name, cells] of found) if (name === toText(row.name)) cells.push(toCell(row));
  }
  return found;
}
