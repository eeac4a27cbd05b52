import { type Day, latestBirthDay } from '../../day.ts';
import type { Test } from '../../operators/test.ts';
import type { DuckdbParameter } from './compiling.ts';

/**
 * Compiles a test on age to a test on the birth day, with cut-off days calculated here. "At least a" becomes "born on or before the latest birth
 * day of someone aged a". "At most a" becomes "born after the latest birth day of someone aged a + 1". With a birth day after the as-of date,
 * the age is missing.
 */
export function ageSql(test: Test, column: string, asOf: Day, bind: (parameter: DuckdbParameter) => string): string {
  const born = `${column} IS NOT NULL AND ${column} <= ${bind({ type: 'INTEGER', value: asOf })}`;
  const negate = (sql: string) => (test.negated ? `(NOT ${sql})` : sql);
  if (test.form === 'present') return negate(`(${born})`);
  if (test.form !== 'range') throw new TypeError('Age is a number.');
  const ends = [
    test.from === undefined ? [] : [`${column} <= ${bind({ type: 'INTEGER', value: latestBirthDay(test.from, asOf) })}`],
    test.to === undefined ? [] : [`${column} > ${bind({ type: 'INTEGER', value: latestBirthDay(test.to + 1, asOf) })}`],
  ];
  return negate(`(${[born, ...ends.flat()].join(' AND ')})`);
}
