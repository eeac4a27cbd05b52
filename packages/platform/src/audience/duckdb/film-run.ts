import type { DuckDBConnection } from '@duckdb/node-api';
import {
  byPeriodAndKey,
  countedOver,
  type Dimension,
  type FilmRunQuestion,
  type RunCell,
  runBreakdownOf,
  unknownKey,
  yearTo,
} from '@marquee/core';
import type { Day } from '@marquee/dsl';
import { type ParameterList, parameterList } from './parameters.ts';
import { columnOf, memberKey, visitKey } from './profile/dimension-sql.ts';
import { query } from './query.ts';
import { toNumber, toNumberOrNull, toText } from './rows.ts';
import { visitInScope } from './scope.ts';

/** The visits of a film in parts of its run by one breakdown. */
export async function filmRun(
  connection: DuckDBConnection,
  { scope, film, asOf, by, periods }: FilmRunQuestion,
  signal?: AbortSignal,
): Promise<readonly RunCell[]> {
  if (periods.length === 0) return [];
  const entry = runBreakdownOf(by);
  const [dimension] = entry.dimensions;
  const ofMoviegoers = countedOver(entry) === 'moviegoers';
  const hasFirst = ofMoviegoers && film !== null;
  const parameters = parameterList();
  const list = (days: readonly Day[]) => `unnest(${parameters.add(days)})`;
  const sql = `WITH period AS (SELECT ${list(periods.map((_, at) => at))} AS at, ${list(periods.map(({ from }) => from))} AS from_day,
      ${list(periods.map(({ to }) => to))} AS to_day),
    seen AS (SELECT v.moviegoer, v.business_day, ${ofMoviegoers ? 'NULL' : visitKey(dimension)} AS key,
        min(v.business_day) OVER (PARTITION BY v.moviegoer) AS first_day FROM visit v
      WHERE v.business_day <= ${parameters.add(asOf)} AND ${film === null ? 'true' : `v.film = ${parameters.add(film)}`} AND ${visitInScope(scope, parameters)}),
    who AS (${ofMoviegoers ? keysSql(dimension, asOf, parameters) : 'SELECT NULL AS n, NULL AS key WHERE false'})
    SELECT p.at AS period, ${ofMoviegoers ? 'w.key' : 's.key'} AS key, count(*) AS visits, count(DISTINCT s.moviegoer) AS moviegoers,
      ${hasFirst ? 'count(DISTINCT s.moviegoer) FILTER (s.first_day BETWEEN p.from_day AND p.to_day)' : 'NULL'} AS first
    FROM seen s JOIN period p ON s.business_day BETWEEN p.from_day AND p.to_day ${ofMoviegoers ? 'JOIN who w ON w.n = s.moviegoer' : ''} GROUP BY 1, 2`;
  const rows = await query(connection, sql, parameters.values, signal);
  return rows
    .map((row) => ({
      period: toNumber(row.period),
      key: toText(row.key),
      visits: toNumber(row.visits),
      moviegoers: toNumber(row.moviegoers),
      first: toNumberOrNull(row.first),
    }))
    .sort(byPeriodAndKey);
}

/** Everybody's key. Scope is the visits' business. */
function keysSql(dimension: Dimension, asOf: Day, parameters: ParameterList): string {
  const key = `coalesce(${memberKey(dimension, asOf, parameters)}, '${unknownKey}')`;
  if ('field' in dimension) return `SELECT n, ${key} AS key FROM (SELECT m.n, m.${columnOf(dimension.field)} FROM moviegoer m)`;
  const { from, to } = yearTo(asOf);
  const made = `SELECT v.moviegoer, count(*) AS visits FROM visit v WHERE v.business_day BETWEEN ${parameters.add(from)} AND ${parameters.add(to)} GROUP BY 1`;
  return `SELECT n, ${key} AS key FROM (SELECT m.n, coalesce(y.visits, 0) AS visits FROM moviegoer m LEFT JOIN (${made}) y ON y.moviegoer = m.n)`;
}
