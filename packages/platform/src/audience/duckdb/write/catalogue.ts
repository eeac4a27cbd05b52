import type { DuckDBConnection } from '@duckdb/node-api';
import type { CatalogueSnapshot } from '@marquee/core';
import { dayOfIso, isoOfDay } from '@marquee/dsl';
import { query, type Row } from '../query.ts';
import { toNumber, toText, toTextOrNull, toTexts } from '../rows.ts';
import { appendInteger, appendRows, appendText } from './append.ts';
import { listOf, listText } from './lists.ts';

/** Reads the catalogue that was applied last, each list sorted by id. */
export async function readCatalogue(connection: DuckDBConnection): Promise<CatalogueSnapshot> {
  const all = (table: string, order: string) => query(connection, `SELECT * FROM ${table} ORDER BY ${order}`);
  return {
    exhibitors: (await all('exhibitor', 'id')).map((row) => ({ id: toText(row.id), name: toText(row.name) })),
    sites: (await all('site', 'id')).map((row) => ({
      id: toText(row.id),
      exhibitor: toText(row.exhibitor),
      code: toText(row.code),
      name: toText(row.name),
      region: toTextOrNull(row.region),
      postcode: toTextOrNull(row.postcode),
      timeZone: toTextOrNull(row.time_zone),
    })),
    films: (await all('film', 'id')).map(filmOf),
    filmMatches: (await all('film_match', 'exhibitor, film_code')).map((row) => ({
      exhibitor: toText(row.exhibitor),
      filmCode: toText(row.film_code),
      film: toText(row.film),
    })),
  };
}

function filmOf(row: Row): CatalogueSnapshot['films'][number] {
  return {
    id: toText(row.id),
    title: toText(row.title),
    releaseDate: row.release_day === null || row.release_day === undefined ? null : isoOfDay(toNumber(row.release_day)),
    rating: toTextOrNull(row.rating),
    genres: [...toTexts(row.genres)],
    distributor: toTextOrNull(row.distributor),
    franchise: toTextOrNull(row.franchise),
    director: toTextOrNull(row.director),
    cast: [...toTexts(row.cast_members)],
  };
}

/** Replaces the contents of the catalogue's tables. The caller must have begun a transaction. */
export async function writeCatalogue(connection: DuckDBConnection, catalogue: CatalogueSnapshot): Promise<void> {
  for (const table of ['exhibitor', 'site', 'film', 'film_match']) await connection.run(`DELETE FROM ${table}`);
  await appendRows(connection, 'exhibitor', catalogue.exhibitors, (to, { id, name }) => {
    to.appendVarchar(id);
    to.appendVarchar(name);
  });
  await connection.run(
    'CREATE OR REPLACE TEMP TABLE site_staging (id VARCHAR, exhibitor VARCHAR, code VARCHAR, name VARCHAR, region VARCHAR, postcode VARCHAR, time_zone VARCHAR)',
  );
  await appendRows(connection, 'site_staging', catalogue.sites, (to, site) => {
    for (const text of [site.id, site.exhibitor, site.code, site.name, site.region, site.postcode, site.timeZone]) appendText(to, text);
  });
  await connection.run('INSERT INTO site BY NAME FROM site_staging ORDER BY id');
  await connection.run(
    `CREATE OR REPLACE TEMP TABLE film_staging (id VARCHAR, title VARCHAR, release_day INTEGER, rating VARCHAR, genres VARCHAR, distributor VARCHAR,
       franchise VARCHAR, director VARCHAR, cast_members VARCHAR)`,
  );
  await appendRows(connection, 'film_staging', catalogue.films, (to, film) => {
    appendText(to, film.id);
    appendText(to, film.title);
    appendInteger(to, film.releaseDate === null ? null : dayOfIso(film.releaseDate));
    appendText(to, film.rating);
    appendText(to, listText(film.genres));
    for (const text of [film.distributor, film.franchise, film.director]) appendText(to, text);
    appendText(to, listText(film.cast));
  });
  await connection.run(
    `INSERT INTO film BY NAME SELECT * REPLACE (${listOf('genres')} AS genres, ${listOf('cast_members')} AS cast_members)
     FROM film_staging ORDER BY id`,
  );
  await appendRows(connection, 'film_match', catalogue.filmMatches, (to, { exhibitor, filmCode, film }) => {
    for (const text of [exhibitor, filmCode, film]) to.appendVarchar(text);
  });
  for (const table of ['site_staging', 'film_staging']) await connection.run(`DROP TABLE ${table}`);
}

/** Whether two catalogues have the same entries, in any order. */
export function sameCatalogue(a: CatalogueSnapshot, b: CatalogueSnapshot): boolean {
  const lists = ['exhibitors', 'sites', 'films', 'filmMatches'] as const;
  return lists.every((list) => a[list].length === b[list].length && textOf(a[list]) === textOf(b[list]));
}

function textOf(entries: readonly object[]): string {
  return entries
    .map((entry) => JSON.stringify(Object.entries(entry).sort(([x], [y]) => (x < y ? -1 : 1))))
    .sort()
    .join();
}
