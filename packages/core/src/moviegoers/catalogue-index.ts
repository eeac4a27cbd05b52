import { type Day, dayOfIso, type Visit } from '@marquee/dsl';
import type { CatalogueSnapshot, Film, Site } from '../records/index.ts';
import type { FilmMatches } from './fold-visits.ts';
import { type Zone, zoneNamed } from './zone.ts';

/** What a visit takes from its film, but for the run day. */
export interface FilmOfVisit {
  readonly fields: Pick<
    Visit,
    'film' | 'film.rating' | 'film.distributor' | 'film.franchise' | 'film.director' | 'film.genre' | 'film.cast'
  >;
  readonly releaseDay: Day | null;
}

/** The catalogue as the fold asks it. `version` grows with every change. */
export interface CatalogueIndex extends FilmMatches {
  readonly version: number;
  /** Of a film id; what only says the id when the catalogue does not have it, or all missing for null. */
  filmFields(film: string | null): FilmOfVisit;
  regionOf(site: string): string | null;
  /** The calendar day of an instant at a site; null while it has no valid time zone. */
  dayAt(site: string, instant: number): Day | null;
}

/** The lists of a catalogue by id, which may go on changing. Matches by `matchKey`. */
export interface CatalogueMaps {
  readonly films: ReadonlyMap<string, Film>;
  readonly sites: ReadonlyMap<string, Site>;
  readonly matches: ReadonlyMap<string, string>;
  readonly version: number;
}

/** The key of an exhibitor's film code. */
export function matchKey(exhibitor: string, filmCode: string): string {
  return `${exhibitor}\n${filmCode}`;
}

/** An index over maps, as they are at every asking. */
export function catalogueIndexOf(maps: CatalogueMaps): CatalogueIndex {
  const fields = new WeakMap<Film, FilmOfVisit>();
  const zones = new Map<string, Zone | null>();
  const zoneOf = (site: string): Zone | null => {
    const name = maps.sites.get(site)?.timeZone;
    if (!name) return null;
    const known = zones.get(name);
    if (known !== undefined) return known;
    const zone = zoneNamed(name);
    zones.set(name, zone);
    return zone;
  };
  return {
    get version() {
      return maps.version;
    },
    filmOf: (exhibitor, filmCode) => maps.matches.get(matchKey(exhibitor, filmCode)) ?? null,
    filmFields(id) {
      const film = id === null ? undefined : maps.films.get(id);
      if (!film) return id === null ? noFilm : { ...noFilm, fields: { ...noFilm.fields, film: id } };
      const known = fields.get(film) ?? fieldsOf(film);
      fields.set(film, known);
      return known;
    },
    regionOf: (site) => maps.sites.get(site)?.region ?? null,
    dayAt: (site, instant) => zoneOf(site)?.dayOf(instant) ?? null,
  };
}

/** The maps of a whole catalogue. */
export function catalogueMapsOf(catalogue: CatalogueSnapshot, version: number): CatalogueMaps {
  return {
    films: new Map(catalogue.films.map((film) => [film.id, film])),
    sites: new Map(catalogue.sites.map((site) => [site.id, site])),
    matches: new Map(catalogue.filmMatches.map(({ exhibitor, filmCode, film }) => [matchKey(exhibitor, filmCode), film])),
    version,
  };
}

const noFilm: FilmOfVisit = {
  fields: {
    film: null,
    'film.rating': null,
    'film.distributor': null,
    'film.franchise': null,
    'film.director': null,
    'film.genre': [],
    'film.cast': [],
  },
  releaseDay: null,
};

function fieldsOf(film: Film): FilmOfVisit {
  return {
    fields: {
      film: film.id,
      'film.rating': film.rating,
      'film.distributor': film.distributor,
      'film.franchise': film.franchise,
      'film.director': film.director,
      'film.genre': film.genres,
      'film.cast': film.cast,
    },
    releaseDay: film.releaseDate === null ? null : dayOfIso(film.releaseDate),
  };
}
