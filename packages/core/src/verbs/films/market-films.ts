import { type Day, dayOfIso, openingWeekend } from '@marquee/dsl';
import { changeOf, lastWeekends, roundTo, runPeriods } from '../../insights/index.ts';
import { type Figure, figureOf, type Sum, shownValue, sumFigureOf, type Tally } from '../../privacy/index.ts';
import type { FilmCounts, FilmSpan, SpanCounts } from '../../questions/index.ts';
import type { Film } from '../../records/index.ts';
import type { FilmAsked } from './film-asked.ts';
import type { FilmFilters, FilmSection, FilmSort, MarketFilm } from './market-view.ts';
import { saw, sawInRun } from './saw.ts';
import { mostOfOneFilm } from './visit-figures.ts';

/** Released within so many days, and seen, a film is in theatres; to be released within so many, it is coming. */
const inTheatresDays = 8 * 7;
const comingDays = 6 * 7;
/** Sessions are on record no further ahead than this. */
const farAhead = 5 * 366;

/** What is counted of every film, in the order of `figuresOf`. */
export function marketSpans(asOf: Day): readonly FilmSpan[] {
  const session = { from: 0, to: asOf };
  const { last, before } = lastWeekends(asOf);
  return [
    { session },
    { session, run: openingWeekend },
    { session: { from: last[0], to: last[1] } },
    { session: { from: before[0], to: before[1] } },
    { session: { from: asOf + 1, to: asOf + farAhead }, purchase: session },
  ];
}

type Told = Omit<MarketFilm, 'days'>;
const nothing: SpanCounts = { visits: 0, moviegoers: 0, tickets: 0 };

/** A film with its figures after the privacy rules, each that of its own people, and where it is by them. */
export function marketFilm(
  { policy, sets }: Pick<FilmAsked, 'policy' | 'sets'>,
  film: Film,
  counts: FilmCounts | undefined,
  asOf: Day,
): Told {
  const [whole = nothing, opening = nothing, last = nothing, before = nothing, ahead = nothing] = counts?.spans ?? [];
  const release = film.releaseDate === null ? null : dayOfIso(film.releaseDate);
  const isOut = release !== null && release <= asOf;
  const people = sets.tally(sets.of(saw(film.id)), whole.moviegoers);
  const visitsOf = (sum: number, tally: Tally, most: number): Figure =>
    sumFigureOf(policy, { sum, key: tally.key, of: 'visits', most } satisfies Sum, tally);
  const inPart = (from: number, to: number, count: SpanCounts): Figure =>
    visitsOf(count.visits, sets.tally(sets.of(sawInRun(film.id, from, to)), count.moviegoers), mostOfOneFilm.inPart);
  const openingFigure = isOut ? inPart(openingWeekend.from, openingWeekend.to, opening) : null;
  // A film's first weekend has its previews, and is the same figure wherever it stands.
  const first = release === null ? undefined : runPeriods(release, asOf).find(({ kind, number }) => kind === 'weekend' && number === 1);
  const weekend = ([from, to]: readonly [Day, Day], count: SpanCounts): Figure | null => {
    if (release === null || !first || to < release) return null;
    return from <= first.to ? openingFigure : inPart(from - release, to - release, count);
  };
  const { last: lastDays, before: daysBefore } = lastWeekends(asOf);
  const [lastFigure, beforeFigure] = [weekend(lastDays, last), weekend(daysBefore, before)];
  const change = changeOf(beforeFigure && shownValue(beforeFigure), lastFigure && shownValue(lastFigure));
  const moviegoers = figureOf(policy, people);
  const buyers = sets.tally(sets.of(saw(film.id)), ahead.moviegoers, 'ahead');
  const presales = sumFigureOf(policy, { sum: ahead.tickets, key: buyers.key, of: 'tickets', most: mostOfOneFilm.tickets }, buyers);
  return {
    ...film,
    section: sectionOf(release, asOf, moviegoers.shown, presales.shown),
    moviegoers,
    visits: visitsOf(whole.visits, people, mostOfOneFilm.visits),
    openingWeekend: openingFigure,
    lastWeekend: lastFigure,
    change: change === null ? null : roundTo(change, 1),
    presales,
  };
}

function sectionOf(release: Day | null, asOf: Day, seen: boolean, sold: boolean): FilmSection {
  if (release === null || release <= asOf) return release !== null && asOf - release < inTheatresDays && seen ? 'inTheatres' : 'archive';
  if (sold) return 'advanceSales';
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

const sizes: Readonly<Record<Exclude<FilmSort, 'title' | 'release'>, (film: Told) => Figure | null>> = {
  moviegoers: ({ moviegoers }) => moviegoers,
  visits: ({ visits }) => visits,
  lastWeekend: ({ lastWeekend }) => lastWeekend,
  openingWeekend: ({ openingWeekend: opening }) => opening,
  presales: ({ presales }) => presales,
};

/** In the order that is wanted: figures from the largest down and hidden ones last, releases from the latest, titles by the alphabet. Ties by title and id. */
export function inOrder(films: readonly Told[], sort: FilmSort): readonly Told[] {
  const value = (film: Told): number => {
    if (sort === 'title') return 0;
    if (sort === 'release') return film.releaseDate === null ? Number.NEGATIVE_INFINITY : dayOfIso(film.releaseDate);
    const size = sizes[sort](film);
    return size?.shown ? size.value : -1;
  };
  const title = (film: Told) => plain(film.title);
  return [...films].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one !== other) return other > one ? 1 : -1;
    return title(a) === title(b) ? (a.id < b.id ? -1 : 1) : title(a) < title(b) ? -1 : 1;
  });
}
