import type { DuckDBConnection } from '@duckdb/node-api';
import { type BreakdownCell, type BreakdownName, breakdownOf } from '@marquee/core';
import { parameterList } from '../parameters.ts';
import { query } from '../query.ts';
import { toCell } from './cells.ts';
import { breakdownsOver } from './dimension-sql.ts';
import type { ProfileWindow } from './window.ts';

/** The films that most moviegoers of the audience saw. For these films only, the moviegoers of the base are counted. */
export async function countFilms(
  connection: DuckDBConnection,
  window: ProfileWindow,
  signal?: AbortSignal,
): Promise<ReadonlyMap<BreakdownName, readonly BreakdownCell[]>> {
  const found = new Map<BreakdownName, readonly BreakdownCell[]>();
  for (const name of breakdownsOver('films')) {
    const { top } = breakdownOf(name);
    if (top === undefined) continue;
    const parameters = parameterList();
    const [first, second] = [window.contains(parameters), window.contains(parameters)];
    const sql = `WITH top AS (SELECT film FROM (SELECT DISTINCT v.moviegoer, v.film FROM visit v JOIN window_members w ON w.n = v.moviegoer
        WHERE w.audience AND ${first} AND v.film IN (SELECT id FROM film)) GROUP BY film ORDER BY count(*) DESC, film LIMIT ${top})
      SELECT [film] AS key, count(*) FILTER (audience) AS moviegoers, count(*) FILTER (base) AS base_moviegoers
      FROM (SELECT DISTINCT v.moviegoer, v.film, w.audience, w.base FROM visit v JOIN window_members w ON w.n = v.moviegoer
        WHERE ${second} AND v.film IN (SELECT film FROM top)) GROUP BY film`;
    found.set(name, (await query(connection, sql, parameters.values, signal)).map(toCell));
  }
  return found;
}
