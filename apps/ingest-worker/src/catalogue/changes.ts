import type { CatalogueSnapshot } from '@marquee/core';

/** The entries of `after` that `before` does not have as they are: what has to be written. */
export function changesOf(before: CatalogueSnapshot, after: CatalogueSnapshot): CatalogueSnapshot {
  return {
    exhibitors: others(before.exhibitors, after.exhibitors),
    sites: others(before.sites, after.sites),
    films: others(before.films, after.films),
    filmMatches: others(before.filmMatches, after.filmMatches),
  };
}

function others<T>(before: readonly T[], after: readonly T[]): T[] {
  const known = new Set(before.map(textOf));
  return after.filter((entry) => !known.has(textOf(entry)));
}

/** Properties by name, for they may come in another order. */
function textOf(entry: unknown): string {
  return JSON.stringify(Object.entries(Object(entry)).sort(([a], [b]) => (a < b ? -1 : 1)));
}
