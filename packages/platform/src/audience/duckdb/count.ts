import type { DuckDBConnection } from '@duckdb/node-api';
import type { AudienceQuestion } from '@marquee/core';
import { rootPointer } from '@marquee/dsl';
import { type ParameterList, parameterList } from './parameters.ts';
import { query } from './query.ts';
import { compileInto, expressionOf, leafColumns, withTables } from './question.ts';
import { toNumber } from './rows.ts';
import { inScope } from './scope.ts';

export async function count(connection: DuckDBConnection, question: AudienceQuestion, signal?: AbortSignal): Promise<number> {
  const parameters = parameterList();
  const [row] = await query(connection, audienceSql(question, 'count(*) AS total', parameters), parameters.values, signal);
  return toNumber(row?.total);
}

/** A statement that selects `columns` over the moviegoers who match a definition. Their only column is `id`. */
export function audienceSql(question: AudienceQuestion, columns: string, parameters: ParameterList): string {
  const compiled = compileInto(parameters, question, '');
  return `${withTables(compiled)}SELECT ${columns} FROM (SELECT ${leafColumns(compiled)} m.id FROM moviegoer m
    WHERE ${inScope(question.scope, parameters)}) WHERE ${expressionOf(compiled, rootPointer)}`;
}
