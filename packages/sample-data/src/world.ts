import type { Day } from '@marquee/dsl';
import { isoDates } from './calendar/days.ts';
import { zoneOffsets } from './calendar/local-time.ts';
import { LONGEST_LEAD, RECORD_DAYS } from './calibration.ts';
import { exhibitors } from './catalogue/exhibitors.ts';
import type { SampleFilm } from './catalogue/film.ts';
import { type FilmCode, filmCodeOf } from './catalogue/film-codes.ts';
import { makeFilms } from './catalogue/films.ts';
import { makeSites, type SampleSite } from './catalogue/sites.ts';
import { storyFilms } from './catalogue/story-films.ts';
import type { Adjust, PlantWorld, Steer } from './effects/plant.ts';
import { plants } from './effects/plants.ts';
import type { SitePool } from './members/draw-member.ts';
import { genreBitsOf, type VisitWorld } from './visits/draw-visits.ts';
import { filmCalendar } from './visits/film-calendar.ts';
import { cell } from './writing/csv.ts';

/** Everything that moviegoers are drawn from. Its size does not depend on their number. */
export interface World extends VisitWorld {
  readonly seed: number;
  readonly sites: readonly SampleSite[];
  /** By exhibitor. */
  readonly pools: readonly SitePool[];
  /** By exhibitor: its unusable sites. */
  readonly badSites: readonly (readonly number[])[];
  /** By exhibitor and film. Titles are already quoted for CSV. */
  readonly codes: readonly (readonly Pick<FilmCode, 'code' | 'title' | 'largeFormatTitle'>[])[];
  /** By site: minutes to subtract from local time to get UTC. */
  readonly offsets: readonly ((day: Day) => number)[];
  readonly adjust: readonly Adjust[];
  readonly iso: (day: Day) => string;
}

export function makeWorld(seed: number, until: Day): World {
  const sites = makeSites();
  const films = makeFilms(until, [...plants.flatMap((plant) => plant.films), ...storyFilms]);
  const grown = plants.map((plant) => plant.grow?.(plantWorld(until, sites, films)));
  const offsetsOf = offsetsByZone(until);
  return {
    seed,
    until,
    sites,
    films,
    calendar: filmCalendar(films, until),
    genreBits: genreBitsOf(films),
    steers: steersByFilm(
      films,
      grown.flatMap((grow) => grow?.steers ?? []),
    ),
    adjust: grown.flatMap((grow) => (grow?.adjust ? [grow.adjust] : [])),
    pools: exhibitors.map((_, index) => poolOf(sites, index)),
    badSites: exhibitors.map((_, index) => sites.flatMap((site, i) => (site.exhibitor === index && !site.usable ? [i] : []))),
    codes: exhibitors.map((_, index) =>
      films
        .map((film, i) => filmCodeOf(index, i, film))
        .map(({ code, title, largeFormatTitle }) => ({ code, title: cell(title), largeFormatTitle: cell(largeFormatTitle) })),
    ),
    offsets: sites.map((site) => offsetsOf(site.region.timeZone)),
    iso: isoDates(until - 6000, until + LONGEST_LEAD + 2),
  };
}

function plantWorld(until: Day, sites: readonly SampleSite[], films: readonly SampleFilm[]): PlantWorld {
  const indexOf = new Map(films.map((film, i) => [film.id, i]));
  const filmIndex = (id: string) => {
    const index = indexOf.get(id);
    if (index === undefined) throw new RangeError(`No film "${id}" is in the sample.`);
    return index;
  };
  return {
    until,
    sites,
    filmIndex,
    releaseDay: (id) => films[filmIndex(id)]?.releaseDay ?? until,
    isPlanted: (film) => films[film]?.planted ?? false,
  };
}

function steersByFilm(films: readonly SampleFilm[], steers: readonly Steer[]): ReadonlyMap<number, readonly Steer[]> {
  const byFilm = new Map<number, Steer[]>();
  for (const steer of steers) {
    const index = films.findIndex((film) => film.id === steer.film);
    byFilm.set(index, [...(byFilm.get(index) ?? []), steer]);
  }
  return byFilm;
}

function poolOf(sites: readonly SampleSite[], exhibitor: number): SitePool {
  const own = sites.flatMap((site, i) => (site.exhibitor === exhibitor && site.usable ? [i] : []));
  const near = new Map(own.map((i) => [i, own.filter((j) => sites[j]?.region.code === sites[i]?.region.code)]));
  return { sites: own, weights: own.map((i) => sites[i]?.weight ?? 1), near };
}

function offsetsByZone(until: Day): (zone: string) => (day: Day) => number {
  const known = new Map<string, (day: Day) => number>();
  return (zone) => {
    const offsets = known.get(zone) ?? zoneOffsets(zone, until - RECORD_DAYS - LONGEST_LEAD, until + LONGEST_LEAD + 1);
    known.set(zone, offsets);
    return offsets;
  };
}
