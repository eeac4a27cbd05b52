import type { DuckDBConnection } from '@duckdb/node-api';
import type { AudienceQuestion, AudienceScope } from '@marquee/core';
import { rootPointer } from '@marquee/dsl';
import { parameterList } from './parameters.ts';
import { query } from './query.ts';
import { compileInto, expressionOf, leafColumns, withTables } from './question.ts';
import { toNumber, toText } from './rows.ts';
import { inScope } from './scope.ts';

export async function count(
  connection: DuckDBConnection,
  scope: AudienceScope,
  question: AudienceQuestion,
  signal?: AbortSignal,
): Promise<number> {
  const { sql, values } = audience(scope, question, 'count(*) AS total');
  const [row] = await query(connection, sql, values, signal);
  return toNumber(row?.total);
}

/** The ids of the audience, in order of their code points, as every engine sorts them. */
export async function list(
  connection: DuckDBConnection,
  scope: AudienceScope,
  question: AudienceQuestion,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { sql, values } = audience(scope, question, 'id');
  const rows = await query(connection, `${sql} ORDER BY id`, values, signal);
  return rows.map((row) => toText(row.id));
}

function audience(scope: AudienceScope, question: AudienceQuestion, columns: string) {
  const parameters = parameterList();
  const compiled = compileInto(parameters, question, '');
  const sql = `${withTables(compiled)}SELECT ${columns} FROM (SELECT ${leafColumns(compiled)} m.id FROM moviegoer m
    WHERE ${inScope(scope, parameters)}) WHERE ${expressionOf(compiled, rootPointer)}`;
  return { sql, values: parameters.values };
}
