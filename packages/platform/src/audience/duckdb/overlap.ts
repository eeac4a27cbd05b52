import type { DuckDBConnection } from '@duckdb/node-api';
import type { OverlapQuestion } from '@marquee/core';
import { rootPointer } from '@marquee/dsl';
import { parameterList } from './parameters.ts';
import { query } from './query.ts';
import { compileInto, expressionOf, leafColumns, withTables } from './question.ts';
import { toNumber } from './rows.ts';
import { inScope } from './scope.ts';

/** Who is in which of several audiences, in one statement: each moviegoer has one bit for each audience, and those with the same bits are counted. */
export async function overlap(
  connection: DuckDBConnection,
  { scope, asOf, resolve, definitions }: OverlapQuestion,
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const parameters = parameterList();
  const compiled = definitions.map((definition, at) => compileInto(parameters, { definition, asOf, resolve }, `o${at}_`));
  const bits = compiled.map((one, at) => `CASE WHEN ${expressionOf(one, rootPointer)} THEN ${2 ** at} ELSE 0 END`);
  const sql = `${withTables(...compiled)}SELECT ${['0', ...bits].join(' + ')} AS place, count(*) AS people
    FROM (SELECT ${compiled.map(leafColumns).join('')} m.id FROM moviegoer m WHERE ${inScope(scope, parameters)}) GROUP BY 1`;
  const counts = Array.from({ length: 2 ** definitions.length }, () => 0);
  for (const row of await query(connection, sql, parameters.values, signal)) counts[toNumber(row.place)] = toNumber(row.people);
  return counts;
}
