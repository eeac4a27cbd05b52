import { type DuckDBConnection, type DuckDBValue, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import { bitsOfEvents, type FieldName, type FieldStorage, fields, type Moviegoer, type Visit } from '@marquee/dsl';
import type { DuckdbDatabase } from '../../src/audience/duckdb/connection.ts';
import { refreshAudienceState } from '../../src/audience/duckdb/state.ts';
import { columnsOf } from '../../src/audience/duckdb/tables/audience-tables.ts';

type Table = FieldStorage['table'];
type Cell = string | number | readonly string[] | null;
type Record_ = Readonly<Record<string, Cell | undefined>>;

/**
 * Puts moviegoers as the language sees them straight into the tables, past the import: what a test writes is what a question meets. Films
 * and sites are made from the visits, which must agree about them.
 */
export async function loadMoviegoers(database: DuckdbDatabase, moviegoers: readonly Moviegoer[]): Promise<void> {
  const { connection, close } = await database.connect();
  try {
    await connection.run('BEGIN');
    for (const table of ['moviegoer', 'visit', 'film', 'site', 'campaign_member']) await connection.run(`DELETE FROM ${table}`);
    await addMoviegoers(connection, moviegoers, 0);
    await refreshAudienceState(connection);
    await connection.run('COMMIT');
  } finally {
    close();
  }
}

/** Adds moviegoers in the transaction under way, numbered from `first`. Films and sites that are known already stay as they are. */
export async function addMoviegoers(connection: DuckDBConnection, moviegoers: readonly Moviegoer[], first: number): Promise<void> {
  const films = new Map<string, Record_>();
  const sites = new Map<string, Record_>();
  const visits: Record_[] = [];
  moviegoers.forEach((moviegoer, i) => {
    moviegoer.visits.forEach((visit, position) => {
      visits.push(visitRecord(visit, first + i, position));
      if (visit.film !== null)
        together(films, visit.film, { id: visit.film, title: visit.film, ...stored('film', visit), release_day: releaseDay(visit) });
      if (visit.site !== null)
        together(sites, visit.site, { id: visit.site, code: visit.site, name: visit.site, ...stored('site', visit) });
    });
  });
  await append(
    connection,
    'moviegoer',
    moviegoers.map((one, i) => ({ ...stored('moviegoer', one), n: first + i, id: one.id, birth_day: one.birthDay })),
  );
  await append(connection, 'visit', visits);
  await appendCampaigns(connection, moviegoers, first);
  await append(connection, 'film', await unknown(connection, 'film', films));
  await append(connection, 'site', await unknown(connection, 'site', sites));
}

function visitRecord(visit: Visit, moviegoer: number, position: number): Record_ {
  return {
    ...stored('visit', visit),
    moviegoer,
    business_day: visit.businessDay,
    purchase_day: visit.purchaseDay,
    session_start: visit.businessDay * 1440 + position,
    film_code: visit.film ?? visit.openFilmCode,
  };
}

function releaseDay(visit: Visit): number | null {
  return visit.runDay === null ? null : visit.businessDay - visit.runDay;
}

/** The values of the fields that lie in one table, by column. */
function stored(table: Table, values: Readonly<Partial<Record<FieldName, Cell>>>): Record_ {
  const record: Record<string, Cell | undefined> = {};
  for (const [name, field] of Object.entries(fields)) {
    if (field.stored.table === table && name !== 'age' && name !== 'runDay') record[field.stored.column] = values[name as FieldName];
  }
  return record;
}

function together(known: Map<string, Record_>, id: string, record: Record_): void {
  const before = known.get(id);
  if (before && JSON.stringify(before) !== JSON.stringify(record)) throw new Error(`two visits disagree about ${id}`);
  known.set(id, record);
}

async function unknown(connection: DuckDBConnection, table: Table, records: ReadonlyMap<string, Record_>): Promise<readonly Record_[]> {
  const reader = await connection.runAndReadAll(`SELECT id FROM ${table}`);
  const known = new Set(reader.getColumnsJS()[0]);
  return [...records].filter(([id]) => !known.has(id)).map(([, record]) => record);
}

async function appendCampaigns(connection: DuckDBConnection, moviegoers: readonly Moviegoer[], first: number): Promise<void> {
  const appender = await connection.createAppender('campaign_member');
  moviegoers.forEach(({ campaigns }, i) => {
    for (const { campaign, group, events } of campaigns) {
      appender.appendUInteger(first + i);
      appender.appendVarchar(campaign);
      appender.appendVarchar(group);
      appender.appendUTinyInt(bitsOfEvents(events));
      appender.endRow();
    }
  });
  appender.closeSync();
}

async function append(connection: DuckDBConnection, table: Table, records: readonly Record_[]): Promise<void> {
  const columns = columnsOf(table);
  const appender = await connection.createAppender(table);
  for (const record of records) {
    for (const column of columns) {
      const value: Cell = record[column.name] ?? null;
      if (value === null && column.type.includes('NOT NULL')) throw new Error(`${table}.${column.name} is missing`);
      if (value === null) appender.appendNull();
      else if (typeof value === 'object') appender.appendList(listValue([...value]), LIST(VARCHAR));
      else appender.appendValue(value satisfies DuckDBValue);
    }
    appender.endRow();
  }
  appender.closeSync();
}
