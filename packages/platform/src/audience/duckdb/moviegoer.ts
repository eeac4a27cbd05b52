import type { DuckDBConnection } from '@duckdb/node-api';
import type { AudienceScope } from '@marquee/core';
import type { Moviegoer, Visit } from '@marquee/dsl';
import { visitTables } from './field-sql.ts';
import { moviegoerColumns, toMoviegoer, toVisit, visitColumns, visitOrder } from './moviegoer-rows.ts';
import { parameterList } from './parameters.ts';
import { query, type Row } from './query.ts';
import { toNumber, toText } from './rows.ts';
import { inScope } from './scope.ts';
import { snapshot } from './snapshot.ts';

const batchSize = 5000;

/** One moviegoer with all visits; null when there is none in scope. */
export async function moviegoer(connection: DuckDBConnection, scope: AudienceScope, id: string): Promise<Moviegoer | null> {
  return snapshot(connection, async () => {
    const parameters = parameterList();
    const where = `m.id = ${parameters.add(id)} AND ${inScope(scope, parameters)}`;
    const rows = await query(connection, `SELECT ${moviegoerColumns} FROM moviegoer m WHERE ${where}`, parameters.values);
    const [found] = await withVisits(connection, rows);
    return found ?? null;
  });
}

/** Everyone in scope in batches sorted by id, all from one state of the store. */
export async function* scan(
  connection: DuckDBConnection,
  scope: AudienceScope,
  signal?: AbortSignal,
): AsyncGenerator<readonly Moviegoer[]> {
  await connection.run('BEGIN TRANSACTION READ ONLY');
  try {
    let after = '';
    while (true) {
      const parameters = parameterList();
      const where = `m.id > ${parameters.add(after)} AND ${inScope(scope, parameters)}`;
      const sql = `SELECT ${moviegoerColumns} FROM moviegoer m WHERE ${where} ORDER BY m.id LIMIT ${batchSize}`;
      const rows = await query(connection, sql, parameters.values, signal);
      const last = rows.at(-1);
      if (!last) return;
      yield await withVisits(connection, rows, signal);
      after = toText(last.id);
    }
  } finally {
    await connection.run('ROLLBACK');
  }
}

async function withVisits(connection: DuckDBConnection, rows: readonly Row[], signal?: AbortSignal): Promise<readonly Moviegoer[]> {
  if (rows.length === 0) return [];
  const visits = new Map<number, Visit[]>(rows.map((row) => [toNumber(row.n), []]));
  const sql = `SELECT ${visitColumns} FROM ${visitTables} WHERE v.moviegoer IN (SELECT unnest($1)) ORDER BY v.moviegoer, ${visitOrder}`;
  for (const row of await query(connection, sql, [[...visits.keys()]], signal)) visits.get(toNumber(row.moviegoer))?.push(toVisit(row));
  return rows.map((row) => toMoviegoer(row, visits.get(toNumber(row.n)) ?? []));
}
