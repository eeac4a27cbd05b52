import type { DuckDBConnection } from '@duckdb/node-api';
import { type AudienceScope, ServiceError } from '@marquee/core';
import { type FieldName, fields } from '@marquee/dsl';
import { fieldSql } from './field-sql.ts';
import { type ParameterList, parameterList } from './parameters.ts';
import { query } from './query.ts';
import { toNumber, toText } from './rows.ts';
import { inScope, visitInScope } from './scope.ts';

/**
 * Distinct values on record of a keyword or set field that contain `text` (case and accents ignored), most frequent first, each with how
 * many moviegoers or visits have it.
 *
 * @throws ServiceError `bad_request` for a number or date field, which has no list of values.
 */
export async function values(connection: DuckDBConnection, scope: AudienceScope, name: FieldName, text: string, limit: number) {
  const { kind } = fields[name];
  if (kind !== 'keyword' && kind !== 'set') {
    throw new ServiceError('bad_request', `The field ${name} is a ${kind}: it has no list of values to choose from.`, { field: name });
  }
  const parameters = parameterList();
  const counted = source(name, scope, parameters);
  const flat = kind === 'set' ? `SELECT unnest(value) AS value, times FROM (${counted})` : counted;
  const sql = `SELECT value, sum(times) AS times FROM (${flat}) WHERE value IS NOT NULL
    AND contains(strip_accents(lower(value)), strip_accents(lower(${parameters.add(text)})))
    GROUP BY value ORDER BY times DESC, value LIMIT ${parameters.add(limit)}`;
  const rows = await query(connection, sql, parameters.values);
  return rows.map((row) => ({ value: toText(row.value), count: toNumber(row.times) }));
}

/** Values with how often each occurs. What lies on the film or site is counted by film or site first: a few thousand rows to look at. */
function source(name: FieldName, scope: AudienceScope, parameters: ParameterList): string {
  const value = fieldSql(name);
  switch (fields[name].stored.table) {
    case 'moviegoer':
      return `SELECT ${value} AS value, count(*) AS times FROM moviegoer m WHERE ${inScope(scope, parameters)} GROUP BY 1`;
    case 'visit':
      return `SELECT ${value} AS value, count(*) AS times FROM visit v WHERE ${visitInScope(scope, parameters)} GROUP BY 1`;
    case 'film':
      return `SELECT ${value} AS value, times FROM film f JOIN (${visitsBy('film', scope, parameters)}) ON f.id = key`;
    case 'site':
      return `SELECT ${value} AS value, times FROM site s JOIN (${visitsBy('site', scope, parameters)}) ON s.id = key`;
  }
}

function visitsBy(column: 'film' | 'site', scope: AudienceScope, parameters: ParameterList): string {
  return `SELECT v.${column} AS key, count(*) AS times FROM visit v WHERE ${visitInScope(scope, parameters)} GROUP BY 1`;
}
