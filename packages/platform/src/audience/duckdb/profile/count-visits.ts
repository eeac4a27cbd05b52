import type { DuckDBConnection } from '@duckdb/node-api';
import type { BreakdownCell, BreakdownName } from '@marquee/core';
import { parameterList } from '../parameters.ts';
import { query, type Row } from '../query.ts';
import { toNumber } from '../rows.ts';
import type { ProfileWindow } from './window.ts';

/**
 * Breakdowns of visits, and breakdowns of moviegoers by their films. Visits are counted once for every combination of cells (some thousand
 * rows), and these counts are summed for each breakdown here. The moviegoers behind a cell are those whose bits contain it.
 */
export async function countVisits(
  connection: DuckDBConnection,
  window: ProfileWindow,
  signal?: AbortSignal,
): Promise<ReadonlyMap<BreakdownName, readonly BreakdownCell[]>> {
  const people = await peopleByCell(connection, window, signal);
  const combinations = await visitsByCombination(connection, window, signal);
  const found = new Map<BreakdownName, readonly BreakdownCell[]>();
  for (const { name, cells } of window.visits) {
    const sums = cells.map(() => ({ audience: 0, base: 0 }));
    for (const row of combinations) {
      const sum = sums[toNumber(row[name])];
      if (!sum) throw new Error(`the breakdown ${name} has no cell ${String(row[name])}`);
      sum.audience += toNumber(row.audience);
      sum.base += toNumber(row.base);
    }
    found.set(
      name,
      cells.map((key, cell) => ({ key, ...(sums[cell] ?? { audience: 0, base: 0 }), ...people(name, cell) })),
    );
  }
  for (const { name, cells } of window.filmLists) {
    found.set(
      name,
      cells.map((key, cell) => {
        const { moviegoers, baseMoviegoers } = people(name, cell);
        return { key, audience: moviegoers, base: baseMoviegoers, moviegoers, baseMoviegoers };
      }),
    );
  }
  return found;
}

async function visitsByCombination(connection: DuckDBConnection, window: ProfileWindow, signal?: AbortSignal): Promise<readonly Row[]> {
  const parameters = parameterList();
  const positions = window.visits.map((one) => `${one.position(parameters)} AS "${one.name}"`).join(', ');
  const sql = `SELECT * EXCLUDE (in_audience, in_base), count(*) FILTER (in_audience) AS audience, count(*) FILTER (in_base) AS base
    FROM (SELECT ${positions}, w.audience AS in_audience, w.base AS in_base
      FROM visit v JOIN window_members w ON w.n = v.moviegoer WHERE ${window.contains(parameters)}) GROUP BY ALL`;
  return query(connection, sql, parameters.values, signal);
}

async function peopleByCell(connection: DuckDBConnection, window: ProfileWindow, signal?: AbortSignal) {
  const all = [...window.visits, ...window.filmLists];
  const counted = all.flatMap(({ name, cells, bits }) =>
    cells.flatMap((_, cell) => [
      `count(*) FILTER (audience AND ${bits.has(cell)}) AS "${name}_${cell}"`,
      `count(*) FILTER (base AND ${bits.has(cell)}) AS "${name}_${cell}_base"`,
    ]),
  );
  const [row] = await query(connection, `SELECT ${counted.join(', ')} FROM window_members`, [], signal);
  return (name: BreakdownName, cell: number) => ({
    moviegoers: toNumber(row?.[`${name}_${cell}`]),
    baseMoviegoers: toNumber(row?.[`${name}_${cell}_base`]),
  });
}
