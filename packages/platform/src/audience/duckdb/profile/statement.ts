import type { AudienceScope, BreakdownName, ProfileQuestion } from '@marquee/core';
import { type Day, windowDays } from '@marquee/dsl';
import { type ParameterList, parameterList } from '../parameters.ts';
import type { SqlValue } from '../query.ts';
import { compileInto, expressionOf, leafColumns, root } from '../question.ts';
import { inScope } from '../scope.ts';
import type { Insight } from './insight.ts';
import { insights } from './registry.ts';
import { summarySql } from './summaries.ts';

/** The name under which the totals and sums travel among the breakdowns' rows. */
export const totals = 'totals';

/**
 * The whole profile as one statement, so that every figure is of one state of the store. Each row is a cell: `name`, `key`, and
 * `audience`, `base` in the breakdown's unit with the people behind them. The visits of the window are read twice: once to sum them by
 * moviegoer, once to cut them up.
 */
export function profileStatement(scope: AudienceScope, question: ProfileQuestion): { sql: string; values: readonly SqlValue[] } {
  const parameters = parameterList();
  const audience = compileInto(parameters, question, 'a_');
  const base = question.base ? compileInto(parameters, question.base, 'b_') : undefined;
  const { from, to } = windowDays({ kind: 'last', count: 12, unit: 'month' }, question.asOf);
  const window = `v.business_day BETWEEN ${parameters.add(from)} AND ${parameters.add(to)}`;
  const sums = Object.entries(summarySql).map(([name, { of }]) => `sum(${of}) AS "sum_${name}"`);
  const leaves = `${leafColumns(audience)}${base ? leafColumns(base) : ''}`;
  const tables = [
    ...[...audience.tables, ...(base?.tables ?? [])].map(({ name, sql }) => `${name} AS (${sql})`),
    `activity AS (SELECT v.moviegoer, count(*) AS visits, ${sums.join(', ')} FROM visit v LEFT JOIN film f ON f.id = v.film
       WHERE ${window} GROUP BY v.moviegoer)`,
    `asked AS (SELECT ${leaves} m.n, m.birth_day, m.gender, m.region, m.exhibitor, coalesce(activity.visits, 0) AS visits,
       activity.* EXCLUDE (moviegoer, visits) FROM moviegoer m LEFT JOIN activity ON activity.moviegoer = m.n
       WHERE ${inScope(scope, parameters)})`,
    `flagged AS (SELECT *, (${expressionOf(audience, root)}) AS audience, (${base ? expressionOf(base, root) : 'visits > 0'}) AS base FROM asked)`,
    'members AS MATERIALIZED (SELECT * FROM flagged WHERE audience OR base)',
    `attendance AS (SELECT v.*, members.audience, members.base FROM visit v JOIN members ON members.n = v.moviegoer WHERE ${window})`,
    `seen AS (SELECT DISTINCT v.moviegoer, v.film, members.audience, members.base FROM visit v JOIN members ON members.n = v.moviegoer
       WHERE ${window} AND v.film IS NOT NULL)`,
  ];
  const parts = [totalsPart(), ...sources.map((source) => source(question.asOf, parameters))];
  return { sql: `WITH ${tables.join(', ')} ${parts.join(' UNION ALL ')}`, values: parameters.values };
}

type Source = (asOf: Day, parameters: ParameterList) => string;
const sources: readonly Source[] = [
  (asOf, parameters) => grouped('members', 'n', 'members', asOf, parameters),
  (asOf, parameters) => grouped('attendance', 'moviegoer', 'attendance', asOf, parameters),
  seenPart,
];

function totalsPart(): string {
  const sums = ['visits', ...Object.keys(summarySql).map((name) => `"sum_${name}"`)];
  const rows = sums.map(
    (
      column,
    ) => `SELECT '${totals}' AS name, ['${column.replaceAll('"', '')}'] AS key, coalesce(sum(${column}) FILTER (audience), 0) AS audience,
      coalesce(sum(${column}) FILTER (base), 0) AS base, count(*) FILTER (audience) AS moviegoers, count(*) FILTER (base) AS base_moviegoers FROM members`,
  );
  return rows.join(' UNION ALL ');
}

/** One pass over the rows for all breakdowns of a source: first each person's rows in each cell, then the cells. */
function grouped(over: Insight['over'], person: string, table: string, asOf: Day, parameters: ParameterList): string {
  const chosen = insightsOver(over).map(([name, insight]) => ({ name, dimensions: insight.dimensions(asOf, parameters) }));
  const columns = chosen.flatMap(({ name, dimensions }) => dimensions.map((sql, i) => `coalesce(${sql}, 'unknown') AS ${name}_${i}`));
  const keyOf = ({ name, dimensions }: (typeof chosen)[number]) => dimensions.map((_, i) => `${name}_${i}`);
  // Each set leaves the other breakdowns' keys null, so that a row belongs to the one breakdown whose keys it has.
  const sets = chosen.map((one) => `(${person}, audience, base, ${keyOf(one).join(', ')})`).join(', ');
  const all = chosen.flatMap(keyOf).join(', ');
  const label = chosen.map((one) => `WHEN ${keyOf(one)[0]} IS NOT NULL THEN '${one.name}'`).join(' ');
  const key = chosen.map((one) => `WHEN ${keyOf(one)[0]} IS NOT NULL THEN [${keyOf(one).join(', ')}]`).join(' ');
  const people = `SELECT ${person}, audience, base, ${all}, count(*) AS times FROM (SELECT ${person}, audience, base, ${columns.join(', ')} FROM ${table})
    GROUP BY GROUPING SETS (${sets})`;
  return `SELECT CASE ${label} END AS name, CASE ${key} END AS key, coalesce(sum(times) FILTER (audience), 0) AS audience,
    coalesce(sum(times) FILTER (base), 0) AS base, count(*) FILTER (audience) AS moviegoers, count(*) FILTER (base) AS base_moviegoers
    FROM (${people}) GROUP BY ${all}`;
}

/** Films and what they are listed under: a person counts once in a cell, however many films of it they saw. */
function seenPart(asOf: Day, parameters: ParameterList): string {
  return insightsOver('seen')
    .map(([name, insight]) => {
      const [list] = insight.dimensions(asOf, parameters);
      const cells = `SELECT DISTINCT moviegoer, audience, base, unnest(${list}) AS cell FROM seen JOIN film f ON f.id = seen.film`;
      const limit = insight.top === undefined ? '' : ` ORDER BY audience DESC, base DESC, key LIMIT ${insight.top}`;
      return `FROM (SELECT '${name}' AS name, [cell] AS key, count(*) FILTER (audience) AS audience, count(*) FILTER (base) AS base,
        count(*) FILTER (audience) AS moviegoers, count(*) FILTER (base) AS base_moviegoers FROM (${cells}) GROUP BY cell${limit})`;
    })
    .join(' UNION ALL ');
}

function insightsOver(over: Insight['over']): readonly (readonly [BreakdownName, Insight])[] {
  const all: readonly (readonly [string, Insight])[] = Object.entries(insights);
  return all.filter((one): one is readonly [BreakdownName, Insight] => one[0] in insights && one[1].over === over);
}
