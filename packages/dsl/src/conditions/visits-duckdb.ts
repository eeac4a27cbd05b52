import { rangeOfBound } from '../measures/operators.ts';
import { measureOf } from '../measures/registry.ts';
import type { Range } from '../operators/test.ts';
import type { DuckdbCompiling } from '../targets/duckdb/compiling.ts';
import { bases } from '../windows/bases.ts';
import { windowDays } from '../windows/window-days.ts';
import type { WholeVisits } from './whole-visits.ts';

/**
 * Compiles a visits condition to one aggregate over the table `visit`. For a share it lists the moviegoers who satisfy the bound. For other
 * measures it lists those whose result differs from the result for the amount 0. So moviegoers without a matching visit, who are in no row,
 * are handled correctly for every bound, and the structure of the SQL does not depend on the values.
 */
export function visitsSql(node: WholeVisits, compiling: DuckdbCompiling): string {
  return compiling.leaf(node, () => {
    const { duckdb } = measureOf(node.measure);
    const range = rangeOfBound(node.op, node.value);
    if (duckdb.filter === 'within') {
      const { built, from } = compiling.fromVisits(() => ({
        window: windowSql(node, compiling),
        matching: node.where === undefined ? 'true' : compiling.filter(node.where),
      }));
      const verdict = bindRange(range, compiling)(`(${duckdb.amount(built.matching)})`, ` * ${duckdb.per}`);
      return `m.n IN (SELECT moviegoer FROM ${compiling.table(`SELECT v.moviegoer FROM ${from} WHERE ${built.window} GROUP BY v.moviegoer HAVING ${verdict}`)})`;
    }
    const { built, from } = compiling.fromVisits(() =>
      [windowSql(node, compiling), ...(node.where === undefined ? [] : [compiling.filter(node.where)])].join(' AND '),
    );
    const verdict = bindRange(range, compiling);
    const table = compiling.table(
      `SELECT v.moviegoer FROM ${from} WHERE ${built} GROUP BY v.moviegoer HAVING (${verdict(duckdb.amount)}) <> (${verdict('0')})`,
    );
    return `((m.n IN (SELECT moviegoer FROM ${table})) <> (${verdict('0')}))`;
  });
}

function windowSql({ basis, during }: WholeVisits, { asOf, bind }: DuckdbCompiling): string {
  const day = `v.${bases[basis].column}`;
  if (during === undefined) return `${day} <= ${bind({ type: 'INTEGER', value: asOf })}`;
  const { from, to } = windowDays(during, asOf);
  return `${day} BETWEEN ${bind({ type: 'INTEGER', value: from })} AND ${bind({ type: 'INTEGER', value: to })}`;
}

/** Binds the ends of a range once. The returned function writes the comparison of an amount with them; each end is multiplied by `per`. */
function bindRange({ from, to }: Range, { bind }: DuckdbCompiling): (amount: string, per?: string) => string {
  const ends = [
    from === undefined ? [] : [{ sign: '>=', bound: bind({ type: 'BIGINT', value: from }) }],
    to === undefined ? [] : [{ sign: '<=', bound: bind({ type: 'BIGINT', value: to }) }],
  ].flat();
  return (amount, per = '') => ends.map(({ sign, bound }) => `${amount} ${sign} ${bound}${per}`).join(' AND ');
}
