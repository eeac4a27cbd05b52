import type { CatalogueSnapshot, Exhibitor, Film, FilmMatch, Site } from '@marquee/core';
import type { Columns } from '@marquee/platform';
import { missingValue } from '../feeds/missing-value.ts';
import { deadLetter, ok, type StepResult } from '../pipeline/step-result.ts';
import { parseDate } from '../values/date.ts';
import { notHeld } from '../values/in-range.ts';
import { type SiteRow, settleSites } from './settle-sites.ts';

/** What of the catalogue is known while its files are read: what was there, and every row that passed so far. */
export interface CatalogueDraft {
  readonly exhibitors: Map<string, Exhibitor>;
  readonly sites: Map<string, Site>;
  /** Rows of sites, which are checked against one another once all are there. */
  readonly siteRows: SiteRow[];
  readonly films: Map<string, Film>;
  readonly filmMatches: Map<string, FilmMatch>;
}

/** One file of a feed folder's catalogue. They are read in the order of the list, so that what a row names is there before it. */
export interface CatalogueFeed {
  readonly name: string;
  readonly columns: Columns;
  /**
   * Checks a row and puts it into the draft; the exhibitor it belongs to, or '' for one that is everyone's.
   *
   * @param refuse for a row that is found not to stand only once the whole catalogue is read
   */
  take(draft: CatalogueDraft, cells: readonly string[], refuse: SiteRow['refuse']): StepResult<string>;
}

/** As long as every metadata store takes them. */
const text = (required: boolean, longest = 191) => ({ kind: 'text', required, longest }) as const;
const list = { kind: 'list', required: false } as const;

const exhibitors: CatalogueFeed = {
  name: 'exhibitors',
  columns: { id: text(true, 64), name: text(true, 255) },
  take(draft, [id = '', name = '']) {
    draft.exhibitors.set(id, { id, name });
    return ok(id);
  },
};

const sites: CatalogueFeed = {
  name: 'sites',
  columns: {
    id: text(true),
    exhibitor: text(true, 64),
    code: text(true),
    name: text(true, 512),
    region: text(false),
    postcode: text(false),
    time_zone: text(false, 64),
  },
  take(draft, [id = '', exhibitor = '', code = '', name = '', region = '', postcode = '', timeZone = ''], refuse) {
    if (!draft.exhibitors.has(exhibitor)) return unknownExhibitor(exhibitor);
    const site = { id, exhibitor, code, name, region: region || null, postcode: postcode || null, timeZone: timeZone || null };
    draft.siteRows.push({ site, refuse });
    return ok(exhibitor);
  },
};

const films: CatalogueFeed = {
  name: 'films',
  columns: {
    id: text(true),
    title: text(true, 512),
    release_date: { kind: 'date', required: false },
    rating: text(false),
    genres: list,
    distributor: text(false, 255),
    franchise: text(false, 255),
    director: text(false, 255),
    cast: list,
  },
  take(
    draft,
    [id = '', title = '', releaseDate = '', rating = '', genres = '', distributor = '', franchise = '', director = '', cast = ''],
  ) {
    const release = releaseDate === '' ? null : parseDate(releaseDate);
    if (release === null && releaseDate !== '') return deadLetter('bad_date', `release_date "${releaseDate}" is not a date.`);
    const impossible = release === null ? null : notHeld('release_date', releaseDate, release);
    if (impossible) return impossible;
    draft.films.set(id, {
      id,
      title,
      releaseDate: releaseDate || null,
      rating: rating || null,
      genres: listed(genres),
      distributor: distributor || null,
      franchise: franchise || null,
      director: director || null,
      cast: listed(cast),
    });
    return ok('');
  },
};

const filmMatches: CatalogueFeed = {
  name: 'film-matches',
  columns: { exhibitor: text(true, 64), film_code: text(true), film: text(true) },
  take(draft, [exhibitor = '', filmCode = '', film = '']) {
    if (!draft.exhibitors.has(exhibitor)) return unknownExhibitor(exhibitor);
    if (!draft.films.has(film)) return deadLetter('unknown_film', `The catalogue has no film "${film}".`);
    draft.filmMatches.set(JSON.stringify([exhibitor, filmCode]), { exhibitor, filmCode, film });
    return ok(exhibitor);
  },
};

export const catalogueFeeds: readonly CatalogueFeed[] = [exhibitors, sites, films, filmMatches].map((feed) => ({
  ...feed,
  take: (draft, cells, refuse) => missingValue(feed.columns, cells) ?? feed.take(draft, cells, refuse),
}));

export function draftOf(catalogue: CatalogueSnapshot): CatalogueDraft {
  return {
    exhibitors: new Map(catalogue.exhibitors.map((one) => [one.id, one])),
    sites: new Map(catalogue.sites.map((one) => [one.id, one])),
    siteRows: [],
    films: new Map(catalogue.films.map((one) => [one.id, one])),
    filmMatches: new Map(catalogue.filmMatches.map((one) => [JSON.stringify([one.exhibitor, one.filmCode]), one])),
  };
}

/** The catalogue that a draft makes when it is whole; tells of the rows that do not stand then. */
export function snapshotOf(draft: CatalogueDraft): CatalogueSnapshot {
  return {
    exhibitors: [...draft.exhibitors.values()],
    sites: [...settleSites(draft.sites, draft.siteRows).values()],
    films: [...draft.films.values()],
    filmMatches: [...draft.filmMatches.values()],
  };
}

/** A set in a cell: distinct, in the order written. */
function listed(cell: string): string[] {
  return [...new Set(cell.split('|').map((part) => part.trim()))].filter((part) => part !== '');
}

function unknownExhibitor(exhibitor: string) {
  return deadLetter('unknown_exhibitor', `The catalogue has no exhibitor "${exhibitor}".`);
}
