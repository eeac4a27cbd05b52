import { businessDayOf, isoOfDay } from '@marquee/dsl';
import { type FilmSighting, mostSites, mostTitles, type TransactionRecord } from '../records/index.ts';
import { matchKey } from './catalogue-index.ts';
import { compareText } from './compare-text.ts';

type SightedRow = Pick<TransactionRecord, 'exhibitor' | 'filmCode' | 'filmTitle' | 'site' | 'sessionStart'>;
interface Seen {
  readonly exhibitor: string;
  readonly filmCode: string;
  readonly titles: Set<string>;
  readonly sites: Set<string>;
  first: number;
  last: number;
}

/** What rows show of the exhibitors' own film records, one of each code. Matched ones too: a match may be taken back. */
export function sightingsOf(rows: Iterable<SightedRow>): readonly FilmSighting[] {
  const found = new Map<string, Seen>();
  for (const { exhibitor, filmCode, filmTitle, site, sessionStart } of rows) {
    if (filmCode === null) continue;
    const key = matchKey(exhibitor, filmCode);
    let seen = found.get(key);
    if (!seen) {
      seen = { exhibitor, filmCode, titles: new Set(), sites: new Set(), first: sessionStart, last: sessionStart };
      found.set(key, seen);
    }
    if (filmTitle !== null) seen.titles.add(filmTitle);
    seen.sites.add(site);
    if (sessionStart < seen.first) seen.first = sessionStart;
    if (sessionStart > seen.last) seen.last = sessionStart;
  }
  return [...found.values()].map(({ exhibitor, filmCode, titles, sites, first, last }) => ({
    exhibitor,
    filmCode,
    titles: firstOf(titles, mostTitles),
    sites: firstOf(sites, mostSites),
    firstSession: isoOfDay(businessDayOf(first)),
    lastSession: isoOfDay(businessDayOf(last)),
  }));
}

/** Two sightings of one code as one. In any order, any number of times, the same comes out, because the texts that are kept are the first by sorting. */
export function mergeSightings(one: FilmSighting, other: FilmSighting): FilmSighting {
  return {
    exhibitor: one.exhibitor,
    filmCode: one.filmCode,
    titles: firstOf([...one.titles, ...other.titles], mostTitles),
    sites: firstOf([...one.sites, ...other.sites], mostSites),
    firstSession: chosen(one.firstSession, other.firstSession, (a, b) => a < b),
    lastSession: chosen(one.lastSession, other.lastSession, (a, b) => a > b),
  };
}

function firstOf(texts: Iterable<string>, many: number): readonly string[] {
  return [...new Set(texts)].sort(compareText).slice(0, many);
}

function chosen(one: string | null, other: string | null, wins: (a: string, b: string) => boolean): string | null {
  if (one === null || other === null) return one ?? other;
  return wins(one, other) ? one : other;
}
