import { type Day, dayOfIso, openingWeekend } from '@marquee/dsl';
import { lastWeekends, runPeriods, sessionsAhead } from '../../insights/index.ts';
import { type Figure, figureOf, type Sum, sumFigureOf, type Tally } from '../../privacy/index.ts';
import type { FilmCounts, FilmSpan, SpanCounts } from '../../questions/index.ts';
import type { Film } from '../../records/index.ts';
import type { FilmAsked } from './film-asked.ts';
import type { FilmFilters, FilmSection, FilmSort } from './market-view.ts';
import { saw, sawInRun } from './saw.ts';
import { type Change, changeTold } from './told.ts';
import { mostOfOneFilm } from './visit-figures.ts';

/** Released within so many days, and seen, a film is in theatres; to be released within so many, it is coming. */
const inTheatresDays = 8 * 7;
const comingDays = 6 * 7;
/** What is counted of every film, in the order of `figuresOf`. */
export function marketSpans(asOf: Day): readonly FilmSpan[] {
  const session = { from: 0, to: asOf };
  const { last, before } = lastWeekends(asOf);
  return [
    { session },
    { session, run: openingWeekend },
    { session: { from: last[0], to: last[1] } },
    { session: { from: before[0], to: before[1] } },
    { session: { from: asOf + 1, to: asOf + sessionsAhead }, purchase: session },
  ];
}

/** A film with its figures after the privacy rules, each that of its own people: worked out when they are looked at, since most of the films of a catalogue are on no page. */
export interface ToldFilm {
  readonly film: Film;
  readonly section: FilmSection;
  readonly moviegoers: () => Figure;
  readonly visits: () => Figure;
  readonly openingWeekend: () => Figure | null;
  readonly lastWeekend: () => Figure | null;
  readonly change: () => Change | null;
  readonly presales: () => Figure;
}
const nothing: SpanCounts = { visits: 0, moviegoers: 0, tickets: 0 };

/** A film with its figures, and where it is by them. */
export function marketFilm(
  { policy, sets }: Pick<FilmAsked, 'policy' | 'sets'>,
  film: Film,
  counts: FilmCounts | undefined,
  asOf: Day,
): ToldFilm {
  const [whole = nothing, opening = nothing, last = nothing, before = nothing, ahead = nothing] = counts?.spans ?? [];
  const release = film.releaseDate === null ? null : dayOfIso(film.releaseDate);
  const visitsOf = (sum: number, tally: Tally, most: number): Figure =>
    sumFigureOf(policy, { sum, key: tally.key, of: 'visits', most } satisfies Sum, tally);
  const inPart = (from: number, to: number, count: SpanCounts): Figure =>
    visitsOf(count.visits, sets.tally(sets.of(sawInRun(film.id, from, to)), count.moviegoers), mostOfOneFilm.inPart);
  const people = () => sets.tally(sets.of(saw(film.id)), whole.moviegoers);
  const moviegoers = () => figureOf(policy, people());
  const presales = () => {
    const buyers = sets.tally(sets.of(saw(film.id)), ahead.moviegoers, 'ahead');
    return sumFigureOf(policy, { sum: ahead.tickets, key: buyers.key, of: 'tickets', most: mostOfOneFilm.tickets }, buyers);
  };
  const openingFigure = () => (release === null || release > asOf ? null : inPart(openingWeekend.from, openingWeekend.to, opening));
  // A film's first weekend has its previews, and is the same figure wherever it stands.
  const weekend = ([from, to]: readonly [Day, Day], count: SpanCounts): Figure | null => {
    if (release === null || to < release) return null;
    const first = runPeriods(release, asOf).find(({ kind, number }) => kind === 'weekend' && number === 1);
    if (!first) return null;
    return from <= first.to ? openingFigure() : inPart(from - release, to - release, count);
  };
  const { last: lastDays, before: daysBefore } = lastWeekends(asOf);
  return {
    ...{ film, section: sectionOf(release, asOf, moviegoers, presales), moviegoers, presales, openingWeekend: openingFigure },
    visits: () => visitsOf(whole.visits, people(), mostOfOneFilm.visits),
    lastWeekend: () => weekend(lastDays, last),
    change: () => changeTold(policy, weekend(daysBefore, before), weekend(lastDays, last), mostOfOneFilm.inPart),
  };
}

function sectionOf(release: Day | null, asOf: Day, moviegoers: () => Figure, presales: () => Figure): FilmSection {
  if (release === null || asOf - release >= inTheatresDays) return 'archive';
  if (release <= asOf) return moviegoers().shown ? 'inTheatres' : 'archive';
  if (presales().shown) return 'advanceSales';
  return release - asOf <= comingDays ? 'coming' : 'archive';
}

/** Whether the catalogue's facts of a film are those that are wanted; where it is, is another matter. */
export function isWanted(film: Film, { text, genre, rating, distributor, franchise, year }: Omit<FilmFilters, 'section'>): boolean {
  const words = [film.title, film.franchise, film.director, ...film.cast].flatMap((word) => word ?? []).map(plain);
  return (
    (text.trim() === '' || words.some((word) => word.includes(plain(text.trim())))) &&
    (genre === undefined || film.genres.includes(genre)) &&
    (rating === undefined || film.rating === rating) &&
    (distributor === undefined || film.distributor === distributor) &&
    (franchise === undefined || film.franchise === franchise) &&
    (year === undefined || film.releaseDate?.slice(0, 4) === String(year))
  );
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** In the order that is wanted: figures from the largest down and hidden ones last, releases from the latest, titles by the alphabet. Ties by title and id. */
export function inOrder(films: readonly ToldFilm[], sort: FilmSort): readonly ToldFilm[] {
  const value = ({ film, ...told }: ToldFilm): number => {
    if (sort === 'title') return 0;
    if (sort === 'release') return film.releaseDate === null ? Number.NEGATIVE_INFINITY : dayOfIso(film.releaseDate);
    const size = told[sort]();
    return size?.shown ? size.value : -1;
  };
  const placed = films.map((told) => ({ told, value: value(told), title: plain(told.film.title) }));
  placed.sort((a, b) => {
    if (a.value !== b.value) return b.value > a.value ? 1 : -1;
    if (a.title !== b.title) return a.title < b.title ? -1 : 1;
    return a.told.film.id < b.told.film.id ? -1 : 1;
  });
  return placed.map(({ told }) => told);
}

/** What the films of a catalogue can be filtered by. */
export function valuesOf(films: readonly Film[]) {
  const texts = (of: (film: Film) => readonly (string | null)[]) =>
    [...new Set(films.flatMap(of).flatMap((value) => value ?? []))].sort((a, b) => (a < b ? -1 : 1));
  return {
    genres: texts(({ genres }) => genres),
    ratings: texts(({ rating }) => [rating]),
    distributors: texts(({ distributor }) => [distributor]),
    franchises: texts(({ franchise }) => [franchise]),
    years: texts(({ releaseDate }) => [releaseDate?.slice(0, 4) ?? null])
      .map(Number)
      .reverse(),
  };
}
