import type { DuckDBConnection } from '@duckdb/node-api';
import type { ProfileQuestion } from '@marquee/core';
import { rootPointer } from '@marquee/dsl';
import { parameterList } from '../parameters.ts';
import { execute } from '../query.ts';
import { compileInto, expressionOf, leafColumns } from '../question.ts';
import { inScope } from '../scope.ts';
import { memberColumns } from './dimension-sql.ts';
import { summarySql } from './summaries.ts';
import type { ProfileWindow } from './window.ts';

/**
 * Makes the temporary table `window_members`. It has one row for each moviegoer in the audience or the base, with the flags `audience` and `base`,
 * the sums of the visits in the window, and the cells as bits. One pass over the window's visits serves all breakdowns.
 */
export async function makeWindowMembers(
  connection: DuckDBConnection,
  question: ProfileQuestion,
  window: ProfileWindow,
  signal?: AbortSignal,
): Promise<void> {
  const parameters = parameterList();
  const audience = compileInto(parameters, question, 'a_');
  const base = question.base ? compileInto(parameters, { ...question, ...question.base }, 'b_') : undefined;
  const { filmLists, visits } = window;
  const filmBits = filmLists.flatMap(({ bits }) => bits.names);
  const columns = [
    'count(*) AS visits',
    ...Object.entries(summarySql).map(([name, of]) => `sum(${of}) AS "sum_${name}"`),
    ...visits.flatMap((one) => one.bits.aggregated(one.position(parameters))),
    ...filmBits.map((name) => `bit_or(f.${name}) AS ${name}`),
  ];
  const marked = filmLists.map(({ column, cells, bits }) => {
    const list = parameters.add(cells.flat());
    const each = `SELECT id, list_position(${list}, unnest(${column})) - 1 AS cell FROM film`;
    return { name: `marked_${column}`, bits, sql: `SELECT id, ${bits.aggregated('cell').join(', ')} FROM (${each}) GROUP BY id` };
  });
  const films = `SELECT film.id, film.release_day${filmBits.map((name) => `, ${name}`).join('')} FROM film
    ${marked.map(({ name }) => `LEFT JOIN ${name} USING (id)`).join(' ')}`;
  const tables = [
    ...[...audience.tables, ...(base?.tables ?? [])],
    ...marked,
    { name: 'films', sql: films },
    {
      name: 'activity',
      sql: `SELECT v.moviegoer, ${columns.join(', ')} FROM visit v LEFT JOIN films f ON f.id = v.film WHERE ${window.contains(parameters)} GROUP BY v.moviegoer`,
    },
    {
      name: 'asked',
      sql: `SELECT ${leafColumns(audience)}${base ? leafColumns(base) : ''} m.n, ${memberColumns()
        .map((column) => `m.${column}`)
        .join(', ')},
        coalesce(activity.visits, 0) AS visits, activity.* EXCLUDE (moviegoer, visits)
        FROM moviegoer m LEFT JOIN activity ON activity.moviegoer = m.n WHERE ${inScope(question.scope, parameters)}`,
    },
    {
      name: 'flagged',
      sql: `SELECT *, (${expressionOf(audience, rootPointer)}) AS audience, (${base ? expressionOf(base, rootPointer) : 'visits > 0'}) AS base FROM asked`,
    },
  ];
  const sql = `CREATE TEMP TABLE window_members AS WITH ${tables.map((table) => `${table.name} AS (${table.sql})`).join(', ')}
    SELECT * FROM flagged WHERE audience OR base`;
  await execute(connection, sql, parameters.values, signal);
}
