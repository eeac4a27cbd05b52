import type { DuckDBConnection } from '@duckdb/node-api';
import { usualSiteSessions } from '@marquee/core';
import { dayparts, dayTurnsAt, fields, minutesADay, weekdayOffset, weekdays } from '@marquee/dsl';
import { execute, query } from '../query.ts';
import { toNumber } from '../rows.ts';
import { memberColumns } from '../tables/member-columns.ts';
import { purchaseColumns } from '../tables/purchase-columns.ts';
import { withdrawnColumns } from '../tables/record-tables.ts';
import { listSeparator } from './lists.ts';
import { bitOf, bitsOf } from './withheld.ts';

/** SQL cases by the minute since midnight. Minutes after midnight go on counting, because the last daypart lasts until the business day ends. */
const daypartCases = dayparts.map(({ key, to }) => (to === undefined ? `ELSE '${key}'` : `WHEN minute <= ${to} THEN '${key}'`)).join(' ');

/**
 * Folds transactions to visits in SQL, for many moviegoers at once. A test compares the result with core's `foldVisits`
 * (test/audience-writer/writer.suite.ts). The table `chunk` has the moviegoers. The purchase day and the `purchaseColumns` are those of the earliest
 * transaction, by instant, then by id.
 */
const foldVisits = `
  INSERT INTO visit BY NAME
  WITH folded AS (
    SELECT n, site, session_start, film_code, format, any_value(exhibitor) AS exhibitor,
      arg_min({${purchaseColumns.map(({ name }) => `${name}: ${name}`).join(', ')}, purchase_day: purchase_day}, {purchased_at: purchased_at, id: id}) AS earliest, string_agg(ticket_types, '${listSeparator}') AS types, sum(tickets) AS tickets, sum(ticket_spend) AS ticket_spend,
      sum(concession_spend) AS concession_spend,
      CAST(floor((session_start - ${dayTurnsAt}) / ${minutesADay}.0) AS INTEGER) AS business_day,
      (((session_start - ${dayTurnsAt}) % ${minutesADay}) + ${minutesADay}) % ${minutesADay} + ${dayTurnsAt} AS minute
    FROM transaction_row SEMI JOIN chunk USING (n)
    WHERE sold AND tickets > 0 AND n BETWEEN $1 AND $2
    GROUP BY n, site, session_start, film_code, format
  )
  SELECT n AS moviegoer, m.film AS film, f.film_code AS film_code, site, session_start, business_day, earliest.purchase_day AS purchase_day, format,
    CASE ${daypartCases} END AS daypart,
    [${weekdays.map(({ key }) => `'${key}'`).join(', ')}][((business_day + ${weekdayOffset}) % 7 + 7) % 7 + 1] AS weekday,
    ${purchaseColumns.map(({ name }) => `earliest.${name} AS ${name}`).join(', ')}, list_sort(list_distinct(string_split(types, '${listSeparator}'))) AS ticket_types, tickets, ticket_spend, concession_spend,
    ticket_spend + concession_spend AS spend, greatest(0, business_day - earliest.purchase_day) AS lead_days
  FROM folded f LEFT JOIN film_match m ON m.exhibitor = f.exhibitor AND m.film_code = f.film_code
  ORDER BY moviegoer, session_start`;

const removeOld = [
  'DELETE FROM visit WHERE moviegoer BETWEEN $1 AND $2 AND moviegoer IN (FROM chunk)',
  'DELETE FROM moviegoer WHERE n BETWEEN $1 AND $2 AND n IN (FROM chunk)',
];

/** SQL for the consents of `c` that the member row says nothing newer of, as one number. */
const withdrawnBits = withdrawnColumns
  .map(({ consent, name }) => `(CASE WHEN c.${name} >= r.updated_at THEN ${bitsOf([consent])} ELSE 0 END)`)
  .join(' | ');
const reachable = fields.reachableBy.stored.column;
/** SQL for the consents of a list without those of `w.bits`. */
const stillGiven = (list: string) =>
  `CASE WHEN w.bits IS NULL THEN ${list} ELSE [consent FOR consent IN ${list} IF w.bits & ${bitOf} = 0] END`;

/**
 * A moviegoer exists who has a member row, a transaction that stands or a campaign; the newest member row has their details, but for consents that they took back since
 * (core's `withdrawnSince`). The usual site is calculated like
 * core's `usualSite`. The place of a session is 1 to `usualSiteSessions`, so a site visited once more always outweighs the places.
 */
const writeMoviegoers = `
  INSERT INTO moviegoer BY NAME
  WITH last_sessions AS (
    SELECT moviegoer, site, row_number() OVER (PARTITION BY moviegoer
             ORDER BY session_start DESC, site DESC, film_code DESC NULLS LAST, format DESC NULLS LAST) AS place
    FROM visit WHERE moviegoer BETWEEN $1 AND $2 AND moviegoer IN (FROM chunk)
    QUALIFY place <= ${usualSiteSessions}
  ), usual AS (
    SELECT moviegoer, arg_max(site, times * ${usualSiteSessions} - place) AS usual_site
    FROM (SELECT moviegoer, site, count(*) AS times, min(place) AS place FROM last_sessions GROUP BY moviegoer, site)
    GROUP BY moviegoer
  ), withdrawn AS (
    SELECT c.n, bit_or(${withdrawnBits}) AS bits FROM campaign_row c JOIN member_row r ON r.n = c.n
    WHERE c.n BETWEEN $1 AND $2 AND c.n IN (FROM chunk) AND greatest(${withdrawnColumns.map(({ name }) => `c.${name}`).join(', ')}) >= r.updated_at
    GROUP BY c.n
  )
  SELECT k.n, k.id, k.exhibitor, u.usual_site, ${memberColumns.map(({ name, said }) => `${name === reachable ? stillGiven(said) : said} AS ${name}`).join(', ')}
  FROM moviegoer_key k SEMI JOIN chunk USING (n) LEFT JOIN member_row r ON r.n = k.n LEFT JOIN usual u ON u.moviegoer = k.n LEFT JOIN withdrawn w ON w.n = k.n
  WHERE k.n BETWEEN $1 AND $2 AND (r.n IS NOT NULL OR k.n IN (SELECT n FROM transaction_row WHERE n BETWEEN $1 AND $2)
    OR k.n IN (SELECT n FROM campaign_row WHERE n BETWEEN $1 AND $2))
  ORDER BY k.n`;

/** How many moviegoers `foldChunk` should take at once to process about this many transactions. */
export async function moviegoersAtOnce(connection: DuckDBConnection, transactionsAtOnce: number): Promise<number> {
  const [sizes] = await query(
    connection,
    'SELECT (SELECT count(*) FROM transaction_row) AS transactions, (SELECT count(*) FROM moviegoer_key) AS moviegoers',
  );
  const each = Math.max(1, toNumber(sizes?.transactions) / Math.max(1, toNumber(sizes?.moviegoers)));
  return Math.max(1, Math.floor(transactionsAtOnce / each));
}

/**
 * Makes the moviegoers of the next chunk of `touched`, and their visits, again from the records. The caller must have begun a transaction.
 *
 * @returns how many moviegoers were in the chunk
 */
export async function foldChunk(connection: DuckDBConnection, size: number): Promise<number> {
  await execute(connection, `CREATE OR REPLACE TEMP TABLE chunk AS SELECT n FROM touched ORDER BY n LIMIT ${size}`);
  const [bounds] = await query(
    connection,
    'SELECT count(*) AS moviegoers, coalesce(min(n), 0) AS lowest, coalesce(max(n), 0) AS highest FROM chunk',
  );
  const count = toNumber(bounds?.moviegoers);
  if (count === 0) return 0;
  const range = [toNumber(bounds?.lowest), toNumber(bounds?.highest)];
  for (const statement of [...removeOld, foldVisits, writeMoviegoers]) await execute(connection, statement, range);
  await execute(connection, 'DELETE FROM touched WHERE n IN (FROM chunk)');
  return count;
}
