import type { Day, DayRange, Visit } from '@marquee/dsl';
import type { AudienceScope } from '../access/index.ts';
import { plainFormats } from '../insights/index.ts';
import { inScope, type Recorded } from './recorded.ts';

/** Which visits are counted: those within every range that is given, each with both ends. A visit without a run day is in no range of run days. */
export interface FilmSpan {
  /** Business days. */
  readonly session?: DayRange;
  readonly run?: DayRange;
  /** Days of the earliest purchase. */
  readonly purchase?: DayRange;
}
export interface FilmCountsQuestion {
  readonly scope: AudienceScope;
  readonly spans: readonly FilmSpan[];
}
export interface SpanCounts {
  readonly visits: number;
  readonly moviegoers: number;
  readonly tickets: number;
}
/** What each span has of a film, in the question's order. */
export interface FilmCounts {
  readonly film: string;
  readonly spans: readonly SpanCounts[];
}
export interface VisitSumsQuestion extends FilmCountsQuestion {
  /** A film of the catalogue; null for every visit, to whatever. */
  readonly film: string | null;
}
export interface SpanSums extends SpanCounts {
  /** On tickets and concessions, in minor units. */
  readonly spend: number;
  /** Visits to a session in another format than plain 2D. */
  readonly premium: number;
}

/** Every film that somebody has a visit to, in a span or not, by its id. */
export function filmCounts(recorded: Recorded, { scope, spans }: FilmCountsQuestion): readonly FilmCounts[] {
  const films = new Set(inScope(recorded, scope).flatMap(({ visits }) => visits.flatMap(({ film }) => film ?? [])));
  return [...films]
    .map((film) => ({
      film,
      spans: visitSums(recorded, { scope, film, spans }).map(({ visits, moviegoers, tickets }) => ({ visits, moviegoers, tickets })),
    }))
    .sort(byFilm);
}

/** What is added up over the visits of each span. */
export function visitSums(recorded: Recorded, { scope, film, spans }: VisitSumsQuestion): readonly SpanSums[] {
  const people = inScope(recorded, scope).map(({ visits }) => visits.filter((visit) => film === null || visit.film === film));
  return spans.map((span) => {
    const inside = people.map((visits) => visits.filter((visit) => isIn(span, visit)));
    const all = inside.flat();
    const sum = (of: (visit: Visit) => number) => all.reduce((total, visit) => total + of(visit), 0);
    return {
      visits: all.length,
      moviegoers: inside.filter((visits) => visits.length > 0).length,
      tickets: sum(({ tickets }) => tickets ?? 0),
      spend: sum(({ spend }) => spend ?? 0),
      premium: sum(({ format }) => (format !== null && !plainFormats.some((plain) => plain === format.toLowerCase()) ? 1 : 0)),
    };
  });
}

/** The order of films. */
export function byFilm(a: { readonly film: string }, b: { readonly film: string }): number {
  return a.film === b.film ? 0 : a.film < b.film ? -1 : 1;
}

function isIn({ session, run, purchase }: FilmSpan, { businessDay, runDay, purchaseDay }: Visit): boolean {
  const within = (range: DayRange | undefined, day: Day | null) => !range || (day !== null && day >= range.from && day <= range.to);
  return within(session, businessDay) && within(run, runDay) && within(purchase, purchaseDay);
}
