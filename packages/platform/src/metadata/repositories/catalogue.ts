import { randomBytes } from 'node:crypto';
import { type Catalogue, type CatalogueSnapshot, type Film, type FilmCode, type FilmMatch, ServiceError, type Site } from '@marquee/core';
import { z } from 'zod';
import { groupedBy } from '../../grouped.ts';
import { conflictSays, isTaken } from '../conflict.ts';
import type { Atomically, Queries } from '../database.ts';
import { searchKey } from '../search-key.ts';
import { replaceRows } from '../write-rows.ts';
import { filmIdsByTitle, filmIdsMatching, siteIdsMatching } from './catalogue-search.ts';

const secretBytes = 32;
const idsAtOnce = 500;
const Texts = z.array(z.string());

/** The common catalogue of exhibitors, sites, films and film matches, with its searches. */
export function catalogueRepository(queries: Queries, atomically: Atomically): Catalogue {
  const filmsById = async (ids: readonly string[]) =>
    inOrder(ids, await chunked(ids, (some) => queries.film.findMany({ where: { id: { in: some } } }))).map(filmOf);
  const sitesById = async (ids: readonly string[]) =>
    inOrder(ids, await chunked(ids, (some) => queries.site.findMany({ where: { id: { in: some } } }))).map(siteOf);
  const films = async () => (await queries.film.findMany({ orderBy: { id: 'asc' } })).map(filmOf);
  return {
    upsert: (changes) => atomically((inside) => upsert(inside, changes)),
    snapshot: async () => ({
      exhibitors: await queries.exhibitor.findMany({ orderBy: { id: 'asc' } }),
      sites: (await queries.site.findMany({ orderBy: { id: 'asc' } })).map(siteOf),
      films: await films(),
      filmMatches: await queries.filmMatch.findMany({ orderBy: [{ exhibitor: 'asc' }, { filmCode: 'asc' }] }),
    }),
    films,
    matchesOf: (codes) => matchesOf(queries, codes),
    unmatch: (codes) =>
      atomically(async (inside) => {
        for (const [exhibitor, some] of groupedBy(codes, (code) => code.exhibitor))
          await chunked(
            some.map(({ filmCode }) => filmCode),
            async (filmCodes) => [await inside.filmMatch.deleteMany({ where: { exhibitor, filmCode: { in: filmCodes } } })],
          );
      }),
    exhibitors: (ids) => queries.exhibitor.findMany({ where: ids ? { id: { in: [...ids] } } : {}, orderBy: { name: 'asc' } }),
    searchSites: async (query) => sitesById(await siteIdsMatching(queries, query)),
    searchFilms: async (query) => filmsById(await filmIdsMatching(queries, query)),
    sitesById,
    sitesOf: async (exhibitor) => (await queries.site.findMany({ where: { exhibitor }, orderBy: { id: 'asc' } })).map(siteOf),
    pageOfFilms: async (query) => filmsById(await filmIdsByTitle(queries, query)),
    matchesTo: (films) =>
      chunked(films, (some) =>
        queries.filmMatch.findMany({ where: { film: { in: some } }, orderBy: [{ exhibitor: 'asc' }, { filmCode: 'asc' }] }),
      ),
    removeFilms: (ids) =>
      atomically(async (inside) => {
        const matched = await inside.filmMatch.findFirst({ where: { film: { in: [...ids] } } });
        if (matched) throw new ServiceError('conflict', `Film codes are matched to ${matched.film}. Match them to another film first.`);
        await inside.film.deleteMany({ where: { id: { in: [...ids] } } });
      }),
    filmsById,
    exhibitorSecret: (exhibitor) => secretOf(queries, exhibitor),
  };
}

async function matchesOf(queries: Queries, codes: readonly FilmCode[]): Promise<readonly FilmMatch[]> {
  const found: FilmMatch[] = [];
  for (const [exhibitor, some] of groupedBy(codes, (code) => code.exhibitor)) {
    const filmCodes = some.map(({ filmCode }) => filmCode);
    found.push(...(await chunked(filmCodes, (some) => queries.filmMatch.findMany({ where: { exhibitor, filmCode: { in: some } } }))));
  }
  return found;
}

async function upsert(queries: Queries, changes: Partial<CatalogueSnapshot>): Promise<void> {
  const { exhibitors = [], sites = [], films = [], filmMatches = [] } = changes;
  await replaceRows(
    queries,
    'exhibitor',
    ['id', 'name'],
    exhibitors.map((each) => [each.id, each.name]),
  );
  // Do not use REPLACE here: it would silently remove another site with the same code. Inserting reports the conflict instead.
  await chunked(
    sites.map((site) => site.id),
    async (ids) => [await queries.site.deleteMany({ where: { id: { in: ids } } })],
  );
  for (let start = 0; start < sites.length; start += idsAtOnce) {
    const data = sites
      .slice(start, start + idsAtOnce)
      .map((site) => ({ ...site, nameKey: searchKey(site.name), codeKey: searchKey(site.code) }));
    await conflictSays('Two sites of one exhibitor have the same code. Give each its own.', queries.site.createMany({ data }));
  }
  await replaceRows(
    queries,
    'film',
    ['id', 'title', 'releaseDate', 'rating', 'genres', 'distributor', 'franchise', 'director', 'castMembers', 'titleKey'],
    films.map((film) => [
      ...[film.id, film.title, film.releaseDate, film.rating, JSON.stringify(film.genres), film.distributor],
      ...[film.franchise, film.director, JSON.stringify(film.cast), searchKey(film.title)],
    ]),
  );
  await replaceRows(
    queries,
    'film_match',
    ['exhibitor', 'filmCode', 'film'],
    filmMatches.map((match) => [match.exhibitor, match.filmCode, match.film]),
  );
}

async function secretOf(queries: Queries, exhibitor: string): Promise<Uint8Array> {
  const known = await queries.exhibitorSecret.findUnique({ where: { exhibitor } });
  if (known) return known.secret;
  const secret = new Uint8Array(randomBytes(secretBytes));
  try {
    await queries.exhibitorSecret.create({ data: { exhibitor, secret } });
    return secret;
  } catch (error) {
    // Two calls used the secret for the first time at once. Use the one that was stored first.
    if (!isTaken(error)) throw error;
    return secretOf(queries, exhibitor);
  }
}

interface FilmRow extends Omit<Film, 'genres' | 'cast'> {
  readonly genres: string;
  readonly castMembers: string;
}
function filmOf({ id, title, releaseDate, rating, genres, distributor, franchise, director, castMembers }: FilmRow): Film {
  return {
    id,
    title,
    releaseDate,
    rating,
    genres: Texts.parse(JSON.parse(genres)),
    distributor,
    franchise,
    director,
    cast: Texts.parse(JSON.parse(castMembers)),
  };
}
function siteOf({ id, exhibitor, code, name, region, postcode, timeZone }: Site): Site {
  return { id, exhibitor, code, name, region, postcode, timeZone };
}

async function chunked<T>(ids: readonly string[], read: (ids: string[]) => Promise<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < ids.length; start += idsAtOnce) found.push(...(await read(ids.slice(start, start + idsAtOnce))));
  return found;
}

function inOrder<T extends { readonly id: string }>(ids: readonly string[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
