import { type BreakdownName, breakdownNames, breakdownOf, type CellKey, countedOver, type Dimension, unknownKey } from '@marquee/core';
import { type Band, type Day, type FieldEntry, type FieldName, fields } from '@marquee/dsl';
import { agesBornBefore } from '../../insights/born-before.ts';
import type { ParameterList } from '../parameters.ts';

/** The breakdowns that are counted over one kind of rows. */
export function breakdownsOver(over: ReturnType<typeof countedOver>): readonly BreakdownName[] {
  return breakdownNames.filter((name) => countedOver(breakdownOf(name)) === over);
}

/** The columns of `moviegoer m` that breakdowns of moviegoers use. */
export function memberColumns(): readonly string[] {
  const dimensions = breakdownsOver('moviegoers').flatMap((name) => breakdownOf(name).dimensions);
  return [...new Set(dimensions.flatMap((dimension) => ('field' in dimension ? [columnOf(dimension.field)] : [])))];
}

/** SQL for the key of a moviegoer, over the columns of `window_members`; null means unknown. */
export function memberKey(dimension: Dimension, asOf: Day, parameters: ParameterList): string {
  if ('visitsMade' in dimension) return bandCase('visits', dimension.visitsMade, ({ key }) => `'${key}'`);
  const column = columnOf(dimension.field);
  if (!dimension.bands) return column;
  if (entryOf(dimension.field).unit !== 'years') return bandCase(column, dimension.bands, ({ key }) => `'${key}'`);
  const cases = agesBornBefore(dimension.bands, asOf).map(
    ({ key, bornBefore }) => `WHEN ${column} < ${parameters.add(bornBefore)} THEN '${key}'`,
  );
  return `CASE ${cases.join(' ')} ELSE '${unknownKey}' END`;
}

/** SQL for the index of a visit's cell in `cells`; null means unknown. */
export function visitPosition(dimensions: readonly Dimension[], cells: readonly CellKey[], parameters: ParameterList): string {
  return dimensions.reduce((position, dimension, at) => {
    const keys = [...new Set(cells.map((cell) => cell[at] ?? ''))];
    const own = placeOf(dimension, keys, parameters);
    return at === 0 ? own : `(${position}) * ${keys.length} + ${own}`;
  }, '');
}

function placeOf(dimension: Dimension, keys: readonly string[], parameters: ParameterList): string {
  const column = `v.${visitColumn(dimension)}`;
  const bands = 'field' in dimension ? dimension.bands : undefined;
  return bands ? bandCase(column, bands, ({ key }) => `${keys.indexOf(key)}`) : `list_position(${parameters.add(keys)}, ${column}) - 1`;
}

/** SQL for the key of a visit. */
export function visitKey(dimension: Dimension): string {
  const column = `v.${visitColumn(dimension)}`;
  const bands = 'field' in dimension ? dimension.bands : undefined;
  return `coalesce(${bands ? bandCase(column, bands, ({ key }) => `'${key}'`) : column}, '${unknownKey}')`;
}

/** The column of `visit v` that a breakdown of visits uses. */
export function visitColumn(dimension: Dimension): string {
  if ('field' in dimension && entryOf(dimension.field).stored.table === 'visit') return columnOf(dimension.field);
  throw new TypeError('Visits are broken down by columns of their own.');
}

/** The column in which a field is stored. */
export function columnOf(field: FieldName): string {
  return entryOf(field).stored.column;
}

function entryOf(field: FieldName): FieldEntry {
  return fields[field];
}

/** SQL that returns `say(band)` for the band of a number; null below the smallest band, and for null. */
function bandCase(column: string, bands: readonly Band[], say: (band: Band) => string): string {
  const cases = [...bands].sort((a, b) => b.from - a.from).map((band) => `WHEN ${column} >= ${band.from} THEN ${say(band)}`);
  return `CASE ${cases.join(' ')} END`;
}
