import type { DuckDBConnection } from '@duckdb/node-api';
import { type BreakdownName, breakdownOf, type CellKey, type Dimension, listedCells, unknownKey, yearTo } from '@marquee/core';
import type { Day } from '@marquee/dsl';
import type { ParameterList } from '../parameters.ts';
import { query } from '../query.ts';
import { toText } from '../rows.ts';
import { type BitColumns, bitColumns } from './bits.ts';
import { breakdownsOver, columnOf, visitColumn, visitPosition } from './dimension-sql.ts';

/** A breakdown whose cells have indexes, and the bits to mark and count them. */
interface Positioned {
  readonly name: BreakdownName;
  readonly cells: readonly CellKey[];
  readonly bits: BitColumns;
}
interface PositionedVisits extends Positioned {
  /** SQL for the index of a visit's cell, never null. A visit without a cell gets the last index, which is `unknown`. */
  position(parameters: ParameterList): string;
}
interface PositionedFilms extends Positioned {
  readonly column: string;
}

/** The twelve months up to the as-of date, with the cells that are on record for breakdowns without a fixed list. */
export interface ProfileWindow {
  readonly asOf: Day;
  /** SQL that is true for a visit `v` in the window. */
  contains(parameters: ParameterList): string;
  readonly visits: readonly PositionedVisits[];
  readonly filmLists: readonly PositionedFilms[];
}

export async function openWindow(connection: DuckDBConnection, asOf: Day, signal?: AbortSignal): Promise<ProfileWindow> {
  const { from, to } = yearTo(asOf);
  const texts = async (sql: string, ...days: readonly Day[]): Promise<readonly CellKey[]> =>
    (await query(connection, sql, days, signal)).map((row) => [toText(row.value)]);

  const visits: PositionedVisits[] = [];
  for (const name of breakdownsOver('visits')) {
    const { dimensions } = breakdownOf(name);
    const cells = listedCells(breakdownOf(name)) ?? (await texts(foundSql(dimensions), from, to));
    const withUnknown = [...cells, dimensions.map(() => unknownKey)];
    const position = (parameters: ParameterList) => `coalesce(${visitPosition(dimensions, cells, parameters)}, ${cells.length})`;
    visits.push({ name, cells: withUnknown, bits: bitColumns(name, withUnknown.length), position });
  }
  const filmLists: PositionedFilms[] = [];
  for (const name of breakdownsOver('films')) {
    const { top, dimensions } = breakdownOf(name);
    const [dimension] = dimensions;
    if (top !== undefined || !('field' in dimension)) continue;
    const column = columnOf(dimension.field);
    const cells = await texts(`SELECT DISTINCT unnest(${column}) AS value FROM film ORDER BY 1`);
    filmLists.push({ name, cells, bits: bitColumns(name, cells.length), column });
  }
  const contains = (parameters: ParameterList) => `v.business_day BETWEEN ${parameters.add(from)} AND ${parameters.add(to)}`;
  return { asOf, contains, visits, filmLists };
}

/** The values on record in the window, for a breakdown of visits by one column without a fixed list. */
function foundSql(dimensions: readonly Dimension[]): string {
  const [dimension, other] = dimensions;
  if (!dimension || other) throw new TypeError('Keys are found on record for breakdowns by one column alone.');
  return `SELECT DISTINCT v.${visitColumn(dimension)} AS value FROM visit v WHERE v.business_day BETWEEN $1 AND $2 AND value IS NOT NULL ORDER BY 1`;
}
