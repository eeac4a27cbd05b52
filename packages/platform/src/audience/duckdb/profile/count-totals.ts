import type { DuckDBConnection } from '@duckdb/node-api';
import { type ProfileCounts, recordOf, type SummaryName, summaries, summaryNames } from '@marquee/core';
import { query } from '../query.ts';
import { toNumber } from '../rows.ts';

export interface Totals {
  readonly moviegoers: { readonly audience: number; readonly base: number };
  readonly visits: { readonly audience: number; readonly base: number };
  readonly summaries: ProfileCounts['summaries'];
}

/** The totals that shares are calculated from, and the six summary figures. */
export async function countTotals(connection: DuckDBConnection, signal?: AbortSignal): Promise<Totals> {
  const both = (sql: string, name: string) => [
    `coalesce(${sql} FILTER (audience), 0) AS "${name}_audience"`,
    `coalesce(${sql} FILTER (base), 0) AS "${name}_base"`,
  ];
  const columns = [
    both('count(*)', 'moviegoers'),
    both('sum(visits)', 'visits'),
    ...summaryNames.map((name) => both(`sum("sum_${name}")`, name)),
  ];
  const [row] = await query(connection, `SELECT ${columns.flat().join(', ')} FROM window_members`, [], signal);
  const pair = (name: string) => ({ audience: toNumber(row?.[`${name}_audience`]), base: toNumber(row?.[`${name}_base`]) });
  const per = { moviegoers: pair('moviegoers'), visits: pair('visits') };
  const summary = (name: SummaryName) => {
    const [sum, of] = [pair(name), per[summaries[name].per]];
    return { audience: { numerator: sum.audience, denominator: of.audience }, base: { numerator: sum.base, denominator: of.base } };
  };
  return { ...per, summaries: recordOf(summaryNames, summary) };
}
