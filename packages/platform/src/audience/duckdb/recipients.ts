import type { DuckDBConnection } from '@duckdb/node-api';
import { type Outcome, type OutcomesQuestion, type Recipient, type RecipientsQuestion, yearTo } from '@marquee/core';
import { ageOn } from '@marquee/dsl';
import { audienceSql } from './count.ts';
import { parameterList } from './parameters.ts';
import { batches } from './query.ts';
import { toNumber, toNumberOrNull, toText, toTextOrNull, toTexts } from './rows.ts';
import { inScope } from './scope.ts';

/** How many are yielded at once, about: each batch is a transaction for whoever takes them. */
const recipientsAtOnce = 10_000;

/** Small batches as larger ones. */
async function* together<T>(batches: AsyncIterable<readonly T[]>): AsyncGenerator<readonly T[]> {
  let some: T[] = [];
  for await (const batch of batches) {
    some.push(...batch);
    if (some.length < recipientsAtOnce) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** The audience with what a campaign has to know of each, in order of ids. It is one statement, whose rows are produced only as they are read. */
export async function* recipients(
  connection: DuckDBConnection,
  { after = '', ...question }: RecipientsQuestion,
  signal?: AbortSignal,
): AsyncGenerator<readonly Recipient[]> {
  const parameters = parameterList();
  const { from, to } = yearTo(question.asOf);
  const audience = audienceSql(question, 'id', parameters);
  const year = `v.business_day BETWEEN ${parameters.add(from)} AND ${parameters.add(to)}`;
  const sql = `SELECT m.id, m.exhibitor, m.reachable_by, m.gender = 'female' AS female, m.birth_day, coalesce(y.visits, 0) AS visits,
      coalesce(m.usual_site, m.favourite_site) AS site
    FROM (${audience} AND id > ${parameters.add(after)}) a JOIN moviegoer m ON m.id = a.id
    LEFT JOIN (SELECT v.moviegoer, count(*) AS visits FROM visit v WHERE ${year} GROUP BY v.moviegoer) y ON y.moviegoer = m.n
    ORDER BY m.id`;
  for await (const rows of together(batches(connection, sql, parameters.values, signal)))
    yield rows.map((row) => ({
      id: toText(row.id),
      exhibitor: toTextOrNull(row.exhibitor) ?? '',
      reachableBy: toTexts(row.reachable_by),
      female: row.female === true,
      age: ageOn(toNumberOrNull(row.birth_day), question.asOf),
      visits: toNumber(row.visits),
      site: toTextOrNull(row.site),
    }));
}

/** Who in scope saw a film between two days, in order of ids. */
export async function* outcomes(
  connection: DuckDBConnection,
  { scope, film, from, to, after = '' }: OutcomesQuestion,
  signal?: AbortSignal,
): AsyncGenerator<readonly Outcome[]> {
  const parameters = parameterList();
  const sql = `SELECT m.id, min(v.business_day) AS first_day, count(*) AS visits, sum(coalesce(v.spend, 0)) AS spend,
      sum(coalesce(v.ticket_spend, 0)) AS ticket_spend
    FROM visit v JOIN moviegoer m ON m.n = v.moviegoer
    WHERE v.film = ${parameters.add(film)} AND v.business_day BETWEEN ${parameters.add(from)} AND ${parameters.add(to)}
      AND ${inScope(scope, parameters)} AND m.id > ${parameters.add(after)}
    GROUP BY m.id ORDER BY m.id`;
  for await (const rows of batches(connection, sql, parameters.values, signal))
    yield rows.map((row) => ({
      id: toText(row.id),
      firstDay: toNumber(row.first_day),
      visits: toNumber(row.visits),
      spend: toNumber(row.spend),
      ticketSpend: toNumber(row.ticket_spend),
    }));
}
