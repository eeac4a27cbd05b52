import type { DuckDBConnection } from '@duckdb/node-api';
import { byFilmAndDay, type FilmDay, type FilmDaysQuestion } from '@marquee/core';
import { parameterList } from './parameters.ts';
import { query } from './query.ts';
import { toNumber, toText } from './rows.ts';
import { visitInScope } from './scope.ts';

const columns = { session: 'v.business_day', purchase: 'v.purchase_day' } as const;

/** The visits of some films by day. */
export async function filmDays(
  connection: DuckDBConnection,
  { scope, films, by, days }: FilmDaysQuestion,
  signal?: AbortSignal,
): Promise<readonly FilmDay[]> {
  const parameters = parameterList();
  const sql = `SELECT v.film, ${columns[by]} AS day, count(*) AS visits, count(DISTINCT v.moviegoer) AS moviegoers,
      coalesce(sum(v.tickets), 0)::BIGINT AS tickets
    FROM visit v WHERE v.film IN (SELECT unnest(${parameters.add(films)}))
      AND ${columns[by]} BETWEEN ${parameters.add(days.from)} AND ${parameters.add(days.to)} AND ${visitInScope(scope, parameters)} GROUP BY 1, 2`;
  const rows = await query(connection, sql, parameters.values, signal);
  return rows
    .map((row) => ({
      film: toText(row.film),
      day: toNumber(row.day),
      visits: toNumber(row.visits),
      moviegoers: toNumber(row.moviegoers),
      tickets: toNumber(row.tickets),
    }))
    .sort(byFilmAndDay);
}
