import type { DuckDBConnection } from '@duckdb/node-api';
import { type AudienceScope, refuseWithoutValues, type ValueOnRecord, type ValuesQuestion } from '@marquee/core';
import { type FieldName, fields } from '@marquee/dsl';
import { fieldSql } from './field-sql.ts';
import { type ParameterList, parameterList } from './parameters.ts';
import { query } from './query.ts';
import { toNumber, toText } from './rows.ts';
import { inScope, visitInScope } from './scope.ts';

/**
 * Every distinct value on record of a keyword or set field, most frequent first, with the number of moviegoers or visits that have it, and
 * the moviegoers behind it, counted up to `upTo`.
 *
 * @throws ServiceError `bad_request` for a number or date field, which has no list of values.
 */
export async function values(
  connection: DuckDBConnection,
  { scope, field: name, upTo }: ValuesQuestion,
  signal?: AbortSignal,
): Promise<readonly ValueOnRecord[]> {
  refuseWithoutValues(name);
  const parameters = parameterList();
  const sql = `SELECT value, times, least(people, ${parameters.add(upTo)}) AS people FROM (${tally(name, scope, upTo, parameters)})
    WHERE value IS NOT NULL ORDER BY times DESC, value`;
  const rows = await query(connection, sql, parameters.values, signal);
  return rows.map((row) => ({ value: toText(row.value), count: toNumber(row.times), people: toNumber(row.people) }));
}

/** Values with their number of occurrences and the moviegoers behind them. For fields of films and sites, the latter may stop at `upTo`. */
function tally(name: FieldName, scope: AudienceScope, upTo: number, parameters: ParameterList): string {
  const { table } = fields[name].stored;
  const value = fields[name].kind === 'set' ? `unnest(${fieldSql(name)})` : fieldSql(name);
  switch (table) {
    case 'moviegoer':
      return `SELECT value, count(*) AS times, count(*) AS people
        FROM (SELECT ${value} AS value FROM moviegoer m WHERE ${inScope(scope, parameters)}) GROUP BY 1`;
    case 'visit':
      return `SELECT value, count(*) AS times, count(DISTINCT moviegoer) AS people
        FROM (SELECT ${value} AS value, v.moviegoer FROM visit v WHERE ${visitInScope(scope, parameters)}) GROUP BY 1`;
    case 'film':
    case 'site':
      return overCatalogue(table, value, scope, parameters.add(upTo), parameters);
  }
}

/**
 * Counts by film or site first, which leaves a few thousand rows. A value has as many moviegoers as need be counted if one of its films alone has. Only for
 * the few values where this does not decide, the distinct moviegoers of all its films are counted.
 */
function overCatalogue(table: 'film' | 'site', value: string, scope: AudienceScope, upTo: string, parameters: ParameterList): string {
  const alias = table === 'film' ? 'f' : 's';
  return `WITH by_key AS (
      SELECT v.${table} AS key, count(*) AS times, count(DISTINCT v.moviegoer) AS people
      FROM visit v WHERE ${visitInScope(scope, parameters)} GROUP BY 1),
    valued AS (SELECT ${value} AS value, key, times, people FROM ${table} ${alias} JOIN by_key ON ${alias}.id = key),
    summed AS (SELECT value, sum(times) AS times, max(people) AS most FROM valued GROUP BY 1),
    open AS (SELECT value FROM summed WHERE most < ${upTo} AND times > most),
    exact AS (
      SELECT valued.value, count(DISTINCT v.moviegoer) AS people
      FROM valued JOIN open ON open.value = valued.value JOIN visit v ON v.${table} = valued.key
      WHERE ${visitInScope(scope, parameters)} GROUP BY 1)
    SELECT summed.value, times, coalesce(exact.people, most) AS people FROM summed LEFT JOIN exact ON exact.value = summed.value`;
}
