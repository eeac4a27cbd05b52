import { type FilmCode, type FilmCodes, type FilmSighting, filmDecisions, type KnownFilmCode, mergeSightings } from '@marquee/core';
import { z } from 'zod';
import { Prisma } from '../../gen/sqlite/client.ts';
import { groupedBy } from '../../grouped.ts';
import { isTaken } from '../conflict.ts';
import type { Queries } from '../database.ts';

const Texts = z.array(z.string());
const Decision = z.enum(filmDecisions);
const codesAtOnce = 500;
/** As long as the columns are. What is longer cannot be matched either: no catalogue file takes it. */
const longestCode = 191;
const longestTitle = 255;

/** The film records of exhibitors: a row of each. */
export function filmCodeRepository(queries: Queries): FilmCodes {
  return {
    sight: async (sightings) => {
      const usable = sightings.filter(({ filmCode }) => filmCode.length <= longestCode).map(withShortTitles);
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

/** Adds to the rows there are. Each is written only as it was read; where another process came between, it is read again: no transaction would see that. */
async function sight(queries: Queries, sightings: readonly FilmSighting[]): Promise<void> {
  let left = sightings;
  while (left.length > 0) {
    const known = new Map((await rowsOf(queries, left)).map((code) => [keyOf(code), code]));
    const again: FilmSighting[] = [];
    for (const sighting of left) {
      const before = known.get(keyOf(sighting));
      const seen = columnsOf(before ? mergeSightings(before, sighting) : sighting);
      const { exhibitor, filmCode } = sighting;
      if (!before) {
        const added = await queries.filmCode.create({ data: { exhibitor, filmCode, ...seen } }).catch((error: unknown) => {
          if (isTaken(error)) return null;
          throw error;
        });
        if (added === null) again.push(sighting);
        continue;
      }
      const was = columnsOf(before);
      if (JSON.stringify(was) === JSON.stringify(seen)) continue;
      const { count } = await queries.filmCode.updateMany({ where: { exhibitor, filmCode, ...was }, data: seen });
      if (count === 0) again.push(sighting);
    }
    left = again;
  }
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

function columnsOf({ titles, sites, firstSession, lastSession }: FilmSighting) {
  return { titles: JSON.stringify(titles), sites: JSON.stringify(sites), firstSession, lastSession };
}

function withShortTitles(sighting: FilmSighting): FilmSighting {
  return { ...sighting, titles: sighting.titles.map((title) => [...title].slice(0, longestTitle).join('')) };
}

interface FilmCodeRow extends FilmCode {
  readonly titles: string;
  readonly sites: string;
  readonly firstSession: string | null;
  readonly lastSession: string | null;
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
