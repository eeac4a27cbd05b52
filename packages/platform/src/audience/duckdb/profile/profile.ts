import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type AudienceScope,
  type BreakdownCell,
  type BreakdownCounts,
  type BreakdownName,
  breakdowns,
  type ProfileCounts,
  type ProfileQuestion,
  type Ratio,
  type SummaryName,
} from '@marquee/core';
import { query, type Row } from '../query.ts';
import { toNumber, toText, toTexts } from '../rows.ts';
import type { Insight } from './insight.ts';
import { insights } from './registry.ts';
import { profileStatement, totals } from './statement.ts';
import { summarySql } from './summaries.ts';

/** Who an audience is against a base: every breakdown and summary, exact, from one state of the store. */
export async function profile(
  connection: DuckDBConnection,
  scope: AudienceScope,
  question: ProfileQuestion,
  signal?: AbortSignal,
): Promise<ProfileCounts> {
  const { sql, values } = profileStatement(scope, question);
  const cells = byName(await query(connection, sql, values, signal));
  const sums = new Map((cells.get(totals) ?? []).map((cell) => [cell.key[0], cell]));
  const sum = (name: string): BreakdownCell => sums.get(name) ?? nothing([name]);
  const visits = sum('visits');

  const breakdown = (name: BreakdownName): BreakdownCounts => {
    const ofPeople = breakdowns[name].unit === 'moviegoers';
    return {
      audienceTotal: ofPeople ? visits.moviegoers : visits.audience,
      baseTotal: ofPeople ? visits.baseMoviegoers : visits.base,
      cells: arranged(insights[name], cells.get(name) ?? []),
    };
  };
  const summary = (name: SummaryName): { audience: Ratio; base: Ratio } => {
    const { audience, base, moviegoers, baseMoviegoers } = sum(`sum_${name}`);
    const ofPeople = summarySql[name].per === 'moviegoers';
    return {
      audience: { numerator: audience, denominator: ofPeople ? moviegoers : visits.audience },
      base: { numerator: base, denominator: ofPeople ? baseMoviegoers : visits.base },
    };
  };
  return {
    audience: visits.moviegoers,
    base: visits.baseMoviegoers,
    breakdowns: mapNames(insights, breakdown),
    summaries: mapNames(summarySql, summary),
  };
}

/** Closed breakdowns in their own order with every cell; open ones by size in the audience, then in the base. */
function arranged(insight: Insight, found: readonly BreakdownCell[]): readonly BreakdownCell[] {
  const bySize = [...found].sort((a, b) => b.audience - a.audience || b.base - a.base || (a.key.join('\n') < b.key.join('\n') ? -1 : 1));
  if (!insight.cells) return bySize;
  const byKey = new Map(bySize.map((cell) => [cell.key.join('\n'), cell]));
  const closed = insight.cells.map((key) => {
    const cell = byKey.get(key.join('\n')) ?? nothing(key);
    byKey.delete(key.join('\n'));
    return cell;
  });
  return [...closed, ...byKey.values()];
}

function byName(rows: readonly Row[]): ReadonlyMap<string, readonly BreakdownCell[]> {
  const named = new Map<string, BreakdownCell[]>();
  for (const row of rows) {
    const name = toText(row.name);
    const cells = named.get(name);
    if (cells) cells.push(toCell(row));
    else named.set(name, [toCell(row)]);
  }
  return named;
}

function toCell(row: Row): BreakdownCell {
  return {
    key: toTexts(row.key),
    audience: toNumber(row.audience),
    base: toNumber(row.base),
    moviegoers: toNumber(row.moviegoers),
    baseMoviegoers: toNumber(row.base_moviegoers),
  };
}

function nothing(key: readonly string[]): BreakdownCell {
  return { key, audience: 0, base: 0, moviegoers: 0, baseMoviegoers: 0 };
}

/** The same keys with other values. The cast holds because every key of the record, and no other, is given a value. */
function mapNames<K extends string, V>(record: Readonly<Record<K, unknown>>, make: (name: K) => V): { readonly [N in K]: V } {
  return Object.fromEntries((Object.keys(record) as K[]).map((name) => [name, make(name)])) as Record<K, V>;
}
