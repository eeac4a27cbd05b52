import type { Day, DayRange } from '@marquee/dsl';
import type { AudienceScope } from '../access/index.ts';
import { countedOver, type RunBreakdownName, runBreakdownOf, yearTo } from '../insights/index.ts';
import { keyText } from './cells.ts';
import { keysOf } from './profile-keys.ts';
import { inScope, type Recorded } from './recorded.ts';

export interface FilmRunQuestion {
  readonly scope: AudienceScope;
  /** A film of the catalogue; null for every visit, to whatever. */
  readonly film: string | null;
  /** Visits up to this day. */
  readonly asOf: Day;
  readonly by: RunBreakdownName;
  /** Business days, both included. They may overlap. */
  readonly periods: readonly DayRange[];
}
/** What one period of a run has of one key. */
export interface RunCell {
  /** The place of the period in the question. */
  readonly period: number;
  readonly key: string;
  readonly visits: number;
  /** Whoever made at least one of these visits. */
  readonly moviegoers: number;
  /** Those of them who saw the film for the first time; null by what visits have, and of every visit, where there is no first. */
  readonly first: number | null;
}

/** The visits of a film in parts of its run by one breakdown: cells with a visit, by period and key. */
export function filmRun(recorded: Recorded, { scope, film, asOf, by, periods }: FilmRunQuestion): readonly RunCell[] {
  const entry = runBreakdownOf(by);
  const ofMoviegoers = countedOver(entry) === 'moviegoers';
  const year = yearTo(asOf);
  const cells = new Map<string, { -readonly [K in keyof RunCell]: RunCell[K] }>();
  for (const moviegoer of inScope(recorded, scope)) {
    const past = moviegoer.visits.filter(({ businessDay }) => businessDay <= asOf);
    const seen = past.filter((visit) => film === null || visit.film === film);
    const firstDay = Math.min(...seen.map(({ businessDay }) => businessDay));
    periods.forEach(({ from, to }, period) => {
      const inside = seen.filter(({ businessDay }) => businessDay >= from && businessDay <= to);
      if (inside.length === 0) return;
      const ofYear = past.filter(({ businessDay }) => businessDay >= year.from);
      const keys = keysOf(entry, { moviegoer, visits: ofMoviegoers ? ofYear : inside }, asOf).map(keyText);
      const counted = ofMoviegoers ? inside.flatMap(() => keys) : keys;
      for (const key of new Set(counted)) {
        const cell = cells.get(`${period} ${key}`) ?? {
          period,
          key,
          visits: 0,
          moviegoers: 0,
          first: ofMoviegoers && film !== null ? 0 : null,
        };
        cells.set(`${period} ${key}`, cell);
        cell.visits += counted.filter((one) => one === key).length;
        cell.moviegoers += 1;
        if (cell.first !== null && firstDay >= from && firstDay <= to) cell.first += 1;
      }
    });
  }
  return [...cells.values()].sort(byPeriodAndKey);
}

/** The order of cells. */
export function byPeriodAndKey(a: RunCell, b: RunCell): number {
  return a.period - b.period || (a.key === b.key ? 0 : a.key < b.key ? -1 : 1);
}
