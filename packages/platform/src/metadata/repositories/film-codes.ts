import {
  compareText,
  type FilmCode,
  type FilmCodes,
  type FilmSighting,
  filmDecisions,
  type KnownFilmCode,
  mergeSightings,
} from '@marquee/core';
import { z } from 'zod';
import { Prisma } from '../../gen/sqlite/client.ts';
import { groupedBy } from '../../grouped.ts';
import { isTaken } from '../conflict.ts';
import type { Queries } from '../database.ts';
import { insertRows } from '../write-rows.ts';

const Texts = z.array(z.string());
const Decision = z.enum(filmDecisions);
const codesAtOnce = 500;
/** A database goes through all of them for each row that it changes. */
const changesAtOnce = 50;
/** As long as the columns are. What is longer cannot be matched either: no catalogue file takes it. */
const longestCode = 191;
const longestTitle = 255;

/** The film records of exhibitors: a row of each. */
export function filmCodeRepository(queries: Queries): FilmCodes {
  return {
    sight: async (sightings) => {
      const usable = eachOnce(sightings.filter(({ filmCode }) => filmCode.length <= longestCode).map(withShortTitles));
      for (let from = 0; from < usable.length; from += codesAtOnce) await sight(queries, usable.slice(from, from + codesAtOnce));
    },
    unmatched: async ({ exhibitor, rejected }) => {
      const within = exhibitor === undefined ? Prisma.sql`1 = 1` : Prisma.sql`c.exhibitor = ${exhibitor}`;
      const decided = rejected ? Prisma.sql`c.decision = 'rejected'` : Prisma.sql`(c.decision IS NULL OR c.decision <> 'rejected')`;
      const codes = await queries.$queryRaw<FilmCode[]>`
        SELECT c.exhibitor AS exhibitor, c.filmCode AS filmCode FROM film_code c
        LEFT JOIN film_match m ON m.exhibitor = c.exhibitor AND m.filmCode = c.filmCode
        WHERE m.film IS NULL AND ${within} AND ${decided} ORDER BY c.exhibitor, c.filmCode`;
      return rowsOf(queries, codes);
    },
    standing: async () => {
      const rows = await queries.$queryRaw<{ exhibitor: string; codes: bigint | number; waiting: bigint | number }[]>`
        SELECT c.exhibitor AS exhibitor, COUNT(*) AS codes,
          COUNT(CASE WHEN m.film IS NULL AND (c.decision IS NULL OR c.decision <> 'rejected') THEN 1 END) AS waiting
        FROM film_code c LEFT JOIN film_match m ON m.exhibitor = c.exhibitor AND m.filmCode = c.filmCode
        GROUP BY c.exhibitor ORDER BY c.exhibitor`;
      return rows.map(({ exhibitor, codes, waiting }) => ({ exhibitor, codes: Number(codes), open: Number(waiting) }));
    },
    matched: async ({ exhibitor, limit }) => {
      const rows = await queries.filmCode.findMany({
        where: { decision: 'matched', ...(exhibitor === undefined ? {} : { exhibitor }) },
        orderBy: [{ decidedAt: 'desc' }, { exhibitor: 'asc' }, { filmCode: 'asc' }],
        take: limit,
      });
      return rows.map(knownOf);
    },
    find: async ({ exhibitor, filmCode }) => {
      const row = await queries.filmCode.findUnique({ where: { exhibitor_filmCode: { exhibitor, filmCode } } });
      return row && knownOf(row);
    },
    decide: async ({ exhibitor, filmCode }, decision, before) => {
      const decided = {
        decision: decision?.kind ?? null,
        decidedBy: decision?.by ?? null,
        decidedAt: decision && new Date(decision.at),
      };
      const key = { exhibitor, filmCode };
      const { count } = await queries.filmCode.updateMany({ where: { ...key, decision: before }, data: decided });
      if (count > 0 || before !== null) return count > 0;
      try {
        await queries.filmCode.create({ data: { ...key, ...nothingSeen, ...decided } });
        return true;
      } catch (error) {
        if (isTaken(error)) return false;
        throw error;
      }
    },
  };
}

const nothingSeen = { titles: '[]', sites: '[]', firstSession: null, lastSession: null };

/**
 * Adds to the rows there are, in few statements: an import sees the same codes in every batch. Each is written only as it was read; where another
 * process came between, all are read again: no transaction would see that.
 */
async function sight(queries: Queries, sightings: readonly FilmSighting[]): Promise<void> {
  for (let written = false; !written; ) {
    const known = new Map((await rowsOf(queries, sightings)).map((code) => [keyOf(code), code]));
    const unknown = sightings.filter((sighting) => !known.has(keyOf(sighting)));
    const changes = sightings.flatMap((sighting) => changeOf(known.get(keyOf(sighting)), sighting));
    written = (await added(queries, unknown)) && (await changed(queries, changes));
  }
}

interface Change extends FilmCode {
  readonly was: Seen;
  readonly is: Seen;
}

function changeOf(before: KnownFilmCode | undefined, sighting: FilmSighting): readonly Change[] {
  if (before === undefined) return [];
  const [was, is] = [columnsOf(before), columnsOf(mergeSightings(before, sighting))];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  return [{ exhibitor: sighting.exhibitor, filmCode: sighting.filmCode, was, is }];
}

/** False, and none is added, where one of them is there by now. */
async function added(queries: Queries, sightings: readonly FilmSighting[]): Promise<boolean> {
  if (sightings.length === 0) return true;
  try {
    const rows = sightings.map((sighting) => {
      const { titles, sites, firstSession, lastSession } = columnsOf(sighting);
      return [sighting.exhibitor, sighting.filmCode, titles, sites, firstSession, lastSession];
    });
    await insertRows(queries, 'film_code', ['exhibitor', 'filmCode', 'titles', 'sites', 'firstSession', 'lastSession'], rows);
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** False where one of them was no longer as it was read: it is left as it is. */
async function changed(queries: Queries, changes: readonly Change[]): Promise<boolean> {
  let all = true;
  for (let from = 0; from < changes.length; from += changesAtOnce) {
    const some = changes.slice(from, from + changesAtOnce);
    const count = await queries.$executeRaw`UPDATE film_code SET titles = ${oneOf(some, 'titles')}, sites = ${oneOf(some, 'sites')},
      firstSession = ${oneOf(some, 'firstSession')}, lastSession = ${oneOf(some, 'lastSession')} WHERE ${Prisma.join(some.map(stillAsItWas), ' OR ')}`;
    all &&= count === some.length;
  }
  return all;
}

function oneOf(changes: readonly Change[], column: keyof Seen): Prisma.Sql {
  const cases = changes.map(
    ({ exhibitor, filmCode, is }) => Prisma.sql`WHEN exhibitor = ${exhibitor} AND filmCode = ${filmCode} THEN ${is[column]}`,
  );
  return Prisma.sql`CASE ${Prisma.join(cases, ' ')} END`;
}

function stillAsItWas({ exhibitor, filmCode, was }: Change): Prisma.Sql {
  return Prisma.sql`(exhibitor = ${exhibitor} AND filmCode = ${filmCode} AND titles = ${was.titles} AND sites = ${was.sites}
    AND COALESCE(firstSession, '') = ${was.firstSession ?? ''} AND COALESCE(lastSession, '') = ${was.lastSession ?? ''})`;
}

async function rowsOf(queries: Queries, codes: readonly FilmCode[]): Promise<readonly KnownFilmCode[]> {
  const found: KnownFilmCode[] = [];
  for (const [exhibitor, some] of groupedBy(codes, (code) => code.exhibitor))
    for (let from = 0; from < some.length; from += codesAtOnce) {
      const filmCodes = some.slice(from, from + codesAtOnce).map(({ filmCode }) => filmCode);
      const rows = await queries.filmCode.findMany({ where: { exhibitor, filmCode: { in: filmCodes } }, orderBy: { filmCode: 'asc' } });
      found.push(...rows.map(knownOf));
    }
  return found;
}

function keyOf({ exhibitor, filmCode }: FilmCode): string {
  return JSON.stringify([exhibitor, filmCode]);
}

function eachOnce(sightings: readonly FilmSighting[]): readonly FilmSighting[] {
  const byKey = new Map<string, FilmSighting>();
  for (const sighting of sightings) {
    const before = byKey.get(keyOf(sighting));
    byKey.set(keyOf(sighting), before ? mergeSightings(before, sighting) : sighting);
  }
  // In one order, so that no two processes wait for each other.
  return [...byKey].sort(([one], [other]) => compareText(one, other)).map(([, sighting]) => sighting);
}

interface Seen {
  readonly titles: string;
  readonly sites: string;
  readonly firstSession: string | null;
  readonly lastSession: string | null;
}

function columnsOf({ titles, sites, firstSession, lastSession }: FilmSighting): Seen {
  return { titles: JSON.stringify(titles), sites: JSON.stringify(sites), firstSession, lastSession };
}

function withShortTitles(sighting: FilmSighting): FilmSighting {
  return { ...sighting, titles: sighting.titles.map((title) => [...title].slice(0, longestTitle).join('')) };
}

interface FilmCodeRow extends FilmCode, Seen {
  readonly decision: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

function knownOf({ titles, sites, decision, decidedBy, decidedAt, ...row }: FilmCodeRow): KnownFilmCode {
  return {
    ...row,
    titles: Texts.parse(JSON.parse(titles)),
    sites: Texts.parse(JSON.parse(sites)),
    decision:
      decision === null || decidedBy === null || decidedAt === null
        ? null
        : { kind: Decision.parse(decision), by: decidedBy, at: decidedAt.toISOString() },
  };
}
