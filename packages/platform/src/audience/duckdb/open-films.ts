import type { DuckDBConnection } from '@duckdb/node-api';
import { byCode, type OpenFilm, type OpenFilmsQuestion } from '@marquee/core';
import { parameterList } from './parameters.ts';
import { query } from './query.ts';
import { toNumber, toText } from './rows.ts';
import { inScope } from './scope.ts';

/** The film codes of visits whose film is open, with their visits and moviegoers. */
export async function openFilms(
  connection: DuckDBConnection,
  { scope }: OpenFilmsQuestion,
  signal?: AbortSignal,
): Promise<readonly OpenFilm[]> {
  const parameters = parameterList();
  const sql = `SELECT m.exhibitor, v.film_code, count(*) AS visits, count(DISTINCT v.moviegoer) AS moviegoers
    FROM visit v JOIN moviegoer m ON m.n = v.moviegoer
    WHERE v.film IS NULL AND v.film_code IS NOT NULL AND m.exhibitor IS NOT NULL AND ${inScope(scope, parameters)} GROUP BY 1, 2`;
  const rows = await query(connection, sql, parameters.values, signal);
  return rows
    .map((row) => ({
      exhibitor: toText(row.exhibitor),
      filmCode: toText(row.film_code),
      visits: toNumber(row.visits),
      moviegoers: toNumber(row.moviegoers),
    }))
    .sort(byCode);
}
