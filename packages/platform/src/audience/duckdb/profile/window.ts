import type { DuckDBConnection } from '@duckdb/node-api';
import type { BreakdownName } from '@marquee/core';
import type { Day } from '@marquee/dsl';
import type { CellKey } from '../../insights/cells.ts';
import { yearTo } from '../../insights/year.ts';
import type { ParameterList } from '../parameters.ts';
import { query } from '../query.ts';
import { toText } from '../rows.ts';
import { type BitColumns, bitColumns } from './bits.ts';
import type { VisitInsight } from './insight.ts';
import { insightsOver } from './registry.ts';

/** A breakdown whose cells have positions: what it takes to mark and to count them. */
interface Positioned {
  readonly name: BreakdownName;
  readonly cells: readonly CellKey[];
  readonly bits: BitColumns;
}
interface PositionedVisits extends Positioned {
  /** The position of a visit's cell, never null: what has none gets the last, which is `unknown`. */
  position(parameters: ParameterList): string;
}
interface PositionedFilms extends Positioned {
  readonly column: string;
}

/** The twelve months to the as-of date, with the cells that open breakdowns have on record. */
export interface ProfileWindow {
  readonly asOf: Day;
  /** The condition on `visit v`. */
  contains(parameters: ParameterList): string;
  readonly visits: readonly PositionedVisits[];
  readonly filmLists: readonly PositionedFilms[];
}

export async function openWindow(connection: DuckDBConnection, asOf: Day, signal?: AbortSignal): Promise<ProfileWindow> {
  const { from, to } = yearTo(asOf);
  const texts = async (sql: string, ...days: readonly Day[]): Promise<readonly CellKey[]> =>
    (await query(connection, sql, days, signal)).map((row) => [toText(row.value)]);

  const visits: PositionedVisits[] = [];
  for (const { name, insight } of insightsOver('visits')) {
    const cells = isClosed(insight.cells)
      ? insight.cells
      : await texts(
          `SELECT DISTINCT v.${insight.cells.column} AS value FROM visit v WHERE v.business_day BETWEEN $1 AND $2 AND value IS NOT NULL ORDER BY 1`,
          from,
          to,
        );
    const withUnknown = [...cells, (cells[0] ?? ['']).map(() => 'unknown')];
    const position = (parameters: ParameterList) => `coalesce(${insight.position(parameters, cells)}, ${cells.length})`;
    visits.push({ name, cells: withUnknown, bits: bitColumns(name, withUnknown.length), position });
  }
  const filmLists: PositionedFilms[] = [];
  for (const { name, insight } of insightsOver('filmLists')) {
    const cells = await texts(`SELECT DISTINCT unnest(${insight.column}) AS value FROM film ORDER BY 1`);
    filmLists.push({ name, cells, bits: bitColumns(name, cells.length), column: insight.column });
  }
  const contains = (parameters: ParameterList) => `v.business_day BETWEEN ${parameters.add(from)} AND ${parameters.add(to)}`;
  return { asOf, contains, visits, filmLists };
}

function isClosed(cells: VisitInsight['cells']): cells is readonly CellKey[] {
  return Array.isArray(cells);
}
