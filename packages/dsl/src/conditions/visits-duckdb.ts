import { rangeOfBound } from '../measures/operators.ts';
import { measureOf } from '../measures/registry.ts';
import type { Range } from '../operators/test.ts';
import type { DuckdbCompiling } from '../targets/duckdb/compiling.ts';
import { bases } from '../windows/bases.ts';
import { windowDays } from '../windows/window-days.ts';
import type { WholeVisits } from './whole-visits.ts';

/**
 * A visits condition as one aggregate over the table `visit`. The table lists the moviegoers whose verdict differs from that
 * of a moviegoer without a matching visit, so that zero counts whatever the bound, and a literal never changes the structure.
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
      const verdict = boundSql(range, `(${duckdb.amount(built.matching)})`, (bound) => `${bound} * ${duckdb.per}`, compiling);
      return `m.n IN (SELECT moviegoer FROM ${compiling.table(`SELECT v.moviegoer FROM ${from} WHERE ${built.window} GROUP BY v.moviegoer HAVING ${verdict}`)})`;
    }
    const { built, from } = compiling.fromVisits(() =>
      [windowSql(node, compiling), ...(node.where === undefined ? [] : [compiling.filter(node.where)])].join(' AND '),
    );
    const verdict = boundSql(range, duckdb.amount, (bound) => bound, compiling);
    const group = `SELECT v.moviegoer FROM ${from} WHERE ${built} GROUP BY v.moviegoer`;
    const verdictOfZero = boundSql(range, '0', (bound) => bound, compiling);
    const table = compiling.table(`${group} HAVING (${verdict}) <> (${verdictOfZero})`);
    return `((m.n IN (SELECT moviegoer FROM ${table})) <> (${verdictOfZero}))`;
  });
}

function windowSql({ basis, during }: WholeVisits, { asOf, bind }: DuckdbCompiling): string {
  const day = `v.${bases[basis].column}`;
  if (during === undefined) return `${day} <= ${bind({ type: 'INTEGER', value: asOf })}`;
  const { from, to } = windowDays(during, asOf);
  return `${day} BETWEEN ${bind({ type: 'INTEGER', value: from })} AND ${bind({ type: 'INTEGER', value: to })}`;
}

function boundSql({ from, to }: Range, amount: string, times: (bound: string) => string, { bind }: DuckdbCompiling): string {
  const ends = [
    from === undefined ? [] : [`${amount} >= ${times(bind({ type: 'BIGINT', value: from }))}`],
    to === undefined ? [] : [`${amount} <= ${times(bind({ type: 'BIGINT', value: to }))}`],
  ];
  return ends.flat().join(' AND ');
}
