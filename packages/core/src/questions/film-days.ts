import type { Day, DayRange } from '@marquee/dsl';
import type { AudienceScope } from '../access/index.ts';
import { byFilm } from './film-counts.ts';
import { inScope, type Recorded } from './recorded.ts';

export interface FilmDaysQuestion {
  readonly scope: AudienceScope;
  readonly films: readonly string[];
  /** Business days of sessions, or days of the earliest purchase; both ends included. */
  readonly by: 'session' | 'purchase';
  readonly days: DayRange;
}
/** A film's visits of one day. */
export interface FilmDay {
  readonly film: string;
  readonly day: Day;
  readonly visits: number;
  readonly moviegoers: number;
  readonly tickets: number;
}

/** The visits of some films by day: days with a visit, by film and day. */
export function filmDays(recorded: Recorded, { scope, films, by, days }: FilmDaysQuestion): readonly FilmDay[] {
  const found = new Map<string, { -readonly [K in keyof FilmDay]: FilmDay[K] } & { readonly people: Set<string> }>();
  for (const { id, visits } of inScope(recorded, scope))
    for (const { film, businessDay, purchaseDay, tickets } of visits) {
      const day = by === 'session' ? businessDay : purchaseDay;
      if (film === null || !films.includes(film) || day < days.from || day > days.to) continue;
      const key = JSON.stringify([film, day]);
      const one = found.get(key) ?? { film, day, visits: 0, moviegoers: 0, tickets: 0, people: new Set() };
      found.set(key, one);
      one.visits += 1;
      one.tickets += tickets ?? 0;
      one.people.add(id);
    }
  return [...found.values()].map(({ people, ...one }) => ({ ...one, moviegoers: people.size })).sort(byFilmAndDay);
}

/** The order of films and days. */
export function byFilmAndDay(a: FilmDay, b: FilmDay): number {
  return byFilm(a, b) || a.day - b.day;
}
