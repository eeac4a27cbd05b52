import type { DuckDBConnection } from '@duckdb/node-api';
import type { Held } from '@marquee/dsl';
import { execute, query, type Row } from '../query.ts';

/** The values of one column by their codes; code 0 is what is missing. */
export interface Dictionary {
  readonly name: string;
  readonly column: string;
  readonly values: readonly Held[];
}

/** Numbers the values of a column in a table of its own, for as long as the transaction lasts. */
export async function numberValues(connection: DuckDBConnection, table: string, column: string, signal?: AbortSignal): Promise<Dictionary> {
  const name = `dictionary_${table}_${column}`;
  await execute(
    connection,
    `CREATE TEMP TABLE ${name} AS SELECT row_number() OVER (ORDER BY value)::INTEGER AS code, value
     FROM (SELECT DISTINCT ${column} AS value FROM ${table} WHERE ${column} IS NOT NULL)`,
    [],
    signal,
  );
  const rows = await query(connection, `SELECT value FROM ${name} ORDER BY code`, [], signal);
  return { name, column, values: [null, ...rows.map(heldIn)] };
}

function heldIn({ value }: Row): Held {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (Array.isArray(value)) return value.map(String);
  throw new TypeError('A dictionary holds texts, sets and numbers.');
}

/** SQL for the code of a row of `alias`, and the join that it needs. */
export function codeSql({ name, column }: Dictionary, alias: string): { readonly code: string; readonly join: string } {
  return { code: `coalesce(${name}.code, 0)`, join: `LEFT JOIN ${name} ON ${name}.value = ${alias}.${column}` };
}
