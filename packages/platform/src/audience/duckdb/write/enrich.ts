import type { DuckDBConnection } from '@duckdb/node-api';
import { type CatalogueSnapshot, zoneNamed } from '@marquee/core';
import { execute, query } from '../query.ts';
import { toNumber } from '../rows.ts';
import { appendRows } from './append.ts';

const quarterMicros = 900_000_000;

/**
 * Applies a new catalogue to what is stored: films of visits by the new matches, and purchase days of sites whose time zone changed. Marks the
 * moviegoers of changed days for folding.
 */
export async function enrichAgain(connection: DuckDBConnection, before: CatalogueSnapshot, after: CatalogueSnapshot): Promise<void> {
  await rematchFilms(connection, before, after);
  await movePurchaseDays(connection, before, after);
}

async function rematchFilms(connection: DuckDBConnection, before: CatalogueSnapshot, after: CatalogueSnapshot): Promise<void> {
  const keyOf = (match: { exhibitor: string; filmCode: string }) => JSON.stringify([match.exhibitor, match.filmCode]);
  const films = new Map(after.filmMatches.map((match) => [keyOf(match), match]));
  const changed = before.filmMatches.filter((match) => films.get(keyOf(match))?.film !== match.film);
  const known = new Map(before.filmMatches.map((match) => [keyOf(match), match.film]));
  const added = after.filmMatches.filter((match) => !known.has(keyOf(match)));
  if (changed.length + added.length === 0) return;
  await connection.run('CREATE OR REPLACE TEMP TABLE rematched (exhibitor VARCHAR, film_code VARCHAR)');
  await appendRows(connection, 'rematched', [...changed, ...added], (to, { exhibitor, filmCode }) => {
    to.appendVarchar(exhibitor);
    to.appendVarchar(filmCode);
  });
  await connection.run(
    `UPDATE visit SET film = r.film
     FROM (SELECT s.id AS site, c.film_code, m.film FROM rematched c JOIN site s USING (exhibitor) LEFT JOIN film_match m USING (exhibitor, film_code)) r
     WHERE visit.site = r.site AND visit.film_code = r.film_code`,
  );
  await connection.run('DROP TABLE rematched');
}

async function movePurchaseDays(connection: DuckDBConnection, before: CatalogueSnapshot, after: CatalogueSnapshot): Promise<void> {
  const zones = new Map(before.sites.map(({ id, timeZone }) => [id, timeZone]));
  for (const { id, timeZone } of after.sites) {
    const zone = timeZone === null || zones.get(id) === timeZone || !zones.has(id) ? null : zoneNamed(timeZone);
    if (zone) await movePurchaseDaysOf(connection, id, (micros) => zone.dayOf(micros / 1000));
  }
}

async function movePurchaseDaysOf(connection: DuckDBConnection, site: string, dayOf: (micros: number) => number): Promise<void> {
  const quarters = await query(
    connection,
    `SELECT DISTINCT CAST(floor(purchased_at / ${quarterMicros}.0) AS BIGINT) AS quarter FROM transaction_row WHERE site = $1`,
    [site],
  );
  await connection.run('CREATE OR REPLACE TEMP TABLE quarter_day (quarter BIGINT, first BIGINT, last BIGINT, day INTEGER)');
  await appendRows(
    connection,
    'quarter_day',
    quarters.flatMap((row) => stretchesOf(toNumber(row.quarter), dayOf)),
    (to, { quarter, first, last, day }) => {
      for (const whole of [quarter, first, last]) to.appendBigInt(BigInt(whole));
      to.appendInteger(day);
    },
  );
  await execute(
    connection,
    `INSERT INTO touched SELECT DISTINCT n FROM transaction_row t JOIN quarter_day q ON q.quarter = CAST(floor(t.purchased_at / ${quarterMicros}.0) AS BIGINT)
       AND t.purchased_at BETWEEN q.first AND q.last
     WHERE t.site = $1 AND t.purchase_day <> q.day EXCEPT FROM touched`,
    [site],
  );
  await execute(
    connection,
    `UPDATE transaction_row SET purchase_day = q.day FROM quarter_day q
     WHERE transaction_row.site = $1 AND q.quarter = CAST(floor(transaction_row.purchased_at / ${quarterMicros}.0) AS BIGINT)
       AND transaction_row.purchased_at BETWEEN q.first AND q.last AND transaction_row.purchase_day <> q.day`,
    [site],
  );
  await connection.run('DROP TABLE quarter_day');
}

interface Stretch {
  readonly quarter: number;
  /** In microseconds since 1970 UTC, both included. */
  readonly first: number;
  readonly last: number;
  readonly day: number;
}

/** Splits a quarter of an hour by day. It is one stretch, unless a change of the clocks within it also changes the day. */
function stretchesOf(quarter: number, dayOf: (micros: number) => number): readonly Stretch[] {
  const first = quarter * quarterMicros;
  const last = first + quarterMicros - 1;
  const [day, lastDay] = [dayOf(first), dayOf(last)];
  if (day === lastDay) return [{ quarter, first, last, day }];
  let [same, other] = [first, last];
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (dayOf(middle) === day) same = middle;
    else other = middle;
  }
  return [
    { quarter, first, last: same, day },
    { quarter, first: other, last, day: lastDay },
  ];
}
