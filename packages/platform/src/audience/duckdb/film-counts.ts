import type { DuckDBConnection } from '@duckdb/node-api';
import { byFilm, type FilmCounts, type FilmCountsQuestion, type FilmSpan, type SpanSums, type VisitSumsQuestion } from '@marquee/core';
import type { DayRange } from '@marquee/dsl';
import { type ParameterList, parameterList } from './parameters.ts';
import { summarySql } from './profile/summaries.ts';
import { query, type Row } from './query.ts';
import { toNumber, toText } from './rows.ts';
import { visitInScope } from './scope.ts';

/** What each span has of every film. */
export async function filmCounts(
  connection: DuckDBConnection,
  { scope, spans }: FilmCountsQuestion,
  signal?: AbortSignal,
): Promise<readonly FilmCounts[]> {
  const parameters = parameterList();
  const columns = spans.flatMap((span, at) => columnsOf(span, at, parameters));
  const sql = `SELECT ${['v.film', ...columns].join(', ')} FROM visit v LEFT JOIN film f ON f.id = v.film
    WHERE v.film IS NOT NULL AND ${visitInScope(scope, parameters)} GROUP BY v.film`;
  const rows = await query(connection, sql, parameters.values, signal);
  return rows
    .map((row) => ({
      film: toText(row.film),
      spans: spans.map((_, at) => {
        const { visits, moviegoers, tickets } = sumsIn(row, at);
        return { visits, moviegoers, tickets };
      }),
    }))
    .sort(byFilm);
}

/** What is added up over the visits of each span. */
export async function visitSums(
  connection: DuckDBConnection,
  { scope, film, spans }: VisitSumsQuestion,
  signal?: AbortSignal,
): Promise<readonly SpanSums[]> {
  if (spans.length === 0) return [];
  const parameters = parameterList();
  const columns = spans.flatMap((span, at) => columnsOf(span, at, parameters));
  const sql = `SELECT ${columns.join(', ')} FROM visit v LEFT JOIN film f ON f.id = v.film
    WHERE ${film === null ? 'true' : `v.film = ${parameters.add(film)}`} AND ${visitInScope(scope, parameters)}`;
  const [row = {}] = await query(connection, sql, parameters.values, signal);
  return spans.map((_, at) => sumsIn(row, at));
}

const names = ['visits', 'moviegoers', 'tickets', 'spend', 'premium'] as const;

function columnsOf(span: FilmSpan, at: number, parameters: ParameterList): readonly string[] {
  const within = (column: string, range: DayRange | undefined) =>
    range ? [`${column} BETWEEN ${parameters.add(range.from)} AND ${parameters.add(range.to)}`] : [];
  const filter = [
    'true',
    ...within('v.business_day', span.session),
    ...within('(v.business_day - f.release_day)', span.run),
    ...within('v.purchase_day', span.purchase),
  ].join(' AND ');
  const of = {
    visits: 'count(*)',
    moviegoers: 'count(DISTINCT v.moviegoer)',
    tickets: `sum(${summarySql.partySize})`,
    spend: `sum(${summarySql.spendPerVisit})`,
    premium: `sum(${summarySql.premiumShare})`,
  };
  return names.map((name) => `coalesce(${of[name]} FILTER (${filter}), 0)::BIGINT AS ${name}_${at}`);
}

function sumsIn(row: Row, at: number): SpanSums {
  const [visits = 0, moviegoers = 0, tickets = 0, spend = 0, premium = 0] = names.map((name) => toNumber(row[`${name}_${at}`]));
  return { visits, moviegoers, tickets, spend, premium };
}
