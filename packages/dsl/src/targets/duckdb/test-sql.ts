import type { FieldEntry } from '../../fields/catalogue.ts';
import type { Test } from '../../operators/test.ts';
import type { DuckdbParameter } from './compiling.ts';

type Bind = (parameter: DuckdbParameter) => string;

/** A test on a column as SQL that is never NULL. A positive test is false for a missing value. */
export function testSql(test: Test, column: string, entry: FieldEntry, bind: Bind): string {
  const positive = entry.kind === 'set' ? setSql(test, column, bind) : plainSql(test, column, entry, bind);
  return test.negated ? `(NOT ${positive})` : positive;
}

function setSql(test: Test, column: string, bind: Bind): string {
  switch (test.form) {
    case 'present':
      return `coalesce(len(${column}) > 0, false)`;
    case 'someOf':
      return `coalesce(list_has_any(${column}, ${bind({ type: 'VARCHAR[]', value: test.texts })}), false)`;
    case 'everyOf':
      return `coalesce(list_has_all(${column}, ${bind({ type: 'VARCHAR[]', value: test.texts })}), false)`;
    case 'range':
      throw new TypeError('A set has no range.');
  }
}

function plainSql(test: Test, column: string, entry: FieldEntry, bind: Bind): string {
  const present = `${column} IS NOT NULL`;
  switch (test.form) {
    case 'present':
      // The value that means "not known" comes from the catalogue, never from a definition.
      return entry.missingValue === undefined ? `(${present})` : `(${present} AND ${column} <> '${entry.missingValue}')`;
    case 'someOf':
      return `(${present} AND ${oneOfSql(column, entry, bind({ type: 'VARCHAR[]', value: test.texts }))})`;
    case 'everyOf':
      throw new TypeError('Only a set can have every one of several values.');
    case 'range': {
      const ends = [
        test.from === undefined ? [] : [`${column} >= ${bind({ type: 'BIGINT', value: test.from })}`],
        test.to === undefined ? [] : [`${column} <= ${bind({ type: 'BIGINT', value: test.to })}`],
      ];
      return `(${[present, ...ends.flat()].join(' AND ')})`;
    }
  }
}

/**
 * For visits, a list may be long and there are many rows: a hash of the list is faster than searching it for every row (six times with
 * 1,000 values). For moviegoers, and for a short fixed list, searching is cheaper than another join in the plan.
 */
function oneOfSql(column: string, entry: FieldEntry, list: string): string {
  return entry.of === 'visit' && entry.values === undefined ? `${column} IN (SELECT unnest(${list}))` : `list_contains(${list}, ${column})`;
}
