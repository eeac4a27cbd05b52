import type { DuckDBConnection } from '@duckdb/node-api';
import type { ListQuestion, ScanQuestion } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';
import { audienceSql } from './count.ts';
import { visitTables } from './field-sql.ts';
import { moviegoerColumns, toMembership, toMoviegoer, toVisit, visitColumns, visitOrder } from './moviegoer-rows.ts';
import { parameterList } from './parameters.ts';
import { batches, query, type Row } from './query.ts';
import { toNumber, toText } from './rows.ts';
import { inScope } from './scope.ts';

const batchSize = 5000;

/** The ids of the audience, sorted by code points as in every engine. It is one statement, whose rows are produced only as they are read. */
export async function* list(
  connection: DuckDBConnection,
  { after = '', ...question }: ListQuestion,
  signal?: AbortSignal,
): AsyncGenerator<readonly string[]> {
  const parameters = parameterList();
  const sql = `${audienceSql(question, 'id', parameters)} AND id > ${parameters.add(after)} ORDER BY id`;
  for await (const rows of batches(connection, sql, parameters.values, signal)) yield rows.map((row) => toText(row.id));
}

/** All moviegoers in scope, in batches sorted by id, all from one state of the store. */
export async function* scan(
  connection: DuckDBConnection,
  { scope, after = '' }: ScanQuestion,
  signal?: AbortSignal,
): AsyncGenerator<readonly Moviegoer[]> {
  await connection.run('BEGIN TRANSACTION READ ONLY');
  try {
    let last = after;
    while (true) {
      const parameters = parameterList();
      const where = `m.id > ${parameters.add(last)} AND ${inScope(scope, parameters)}`;
      const sql = `SELECT ${moviegoerColumns} FROM moviegoer m WHERE ${where} ORDER BY m.id LIMIT ${batchSize}`;
      const rows = await query(connection, sql, parameters.values, signal);
      const row = rows.at(-1);
      if (!row) return;
      yield await withVisits(connection, rows, signal);
      last = toText(row.id);
    }
  } finally {
    await connection.run('ROLLBACK');
  }
}

/** Moviegoers from their rows, each with all visits and campaigns. */
export async function withVisits(connection: DuckDBConnection, rows: readonly Row[], signal?: AbortSignal): Promise<readonly Moviegoer[]> {
  if (rows.length === 0) return [];
  const numbers = [...new Set(rows.map((row) => toNumber(row.n)))];
  const of = async <T>(sql: string, read: (row: Row) => T): Promise<ReadonlyMap<number, readonly T[]>> => {
    const found = new Map<number, T[]>(numbers.map((n) => [n, []]));
    for (const row of await query(connection, sql, [numbers], signal)) found.get(toNumber(row.moviegoer))?.push(read(row));
    return found;
  };
  const mine = 'moviegoer IN (SELECT unnest($1))';
  const visits = await of(`SELECT ${visitColumns} FROM ${visitTables} WHERE v.${mine} ORDER BY v.moviegoer, ${visitOrder}`, toVisit);
  const campaigns = await of(`FROM campaign_member WHERE ${mine} ORDER BY moviegoer, campaign`, toMembership);
  return rows.map((row) => toMoviegoer(row, visits.get(toNumber(row.n)) ?? [], campaigns.get(toNumber(row.n)) ?? []));
}
