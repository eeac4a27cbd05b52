import type { Site } from '@marquee/core';
import { type DeadLettered, deadLetter } from '../pipeline/step-result.ts';

/** A row that names a site, and what to do when it cannot stand. */
export interface SiteRow {
  readonly site: Site;
  readonly refuse: (because: DeadLettered) => void;
}

/**
 * The sites as they are once every row is read: only then can be said which two have one code, for sites may swap theirs. A site that had a code
 * before keeps it, otherwise the row that came first does; a site whose row is refused stays as it was.
 */
export function settleSites(before: ReadonlyMap<string, Site>, rows: readonly SiteRow[]): ReadonlyMap<string, Site> {
  const given = new Map<string, SiteRow[]>();
  for (const row of rows) given.set(row.site.id, [...(given.get(row.site.id) ?? []), row]);
  const places = new Map(rows.map((row, place) => [row, place]));
  for (;;) {
    const sites = new Map(before);
    for (const [id, own] of given) {
      const last = own.at(-1);
      if (last) sites.set(id, last.site);
    }
    let refused = false;
    for (const some of contested(sites.values())) {
      const [keeper, ...others] = some.sort((a, b) => rank(a) - rank(b));
      for (const { id, code } of others) {
        const row = given.get(id)?.pop();
        row?.refuse(deadLetter('duplicate_code', `Site ${keeper?.id} of the exhibitor has code "${code}", too.`));
        refused ||= row !== undefined;
      }
    }
    // A refused site is as it was again, which may be in the way of another row.
    if (!refused) return sites;
  }

  /** Below 0 for a site that had its code before, by the place of its row for another. */
  function rank(site: Site): number {
    const known = before.get(site.id);
    if (known && codeOf(known) === codeOf(site)) return -1;
    const last = given.get(site.id)?.at(-1);
    return (last && places.get(last)) ?? -1;
  }
}

/** Sites that share a code with another one. */
function contested(sites: Iterable<Site>): readonly Site[][] {
  const byCode = new Map<string, Site[]>();
  for (const site of sites) byCode.set(codeOf(site), [...(byCode.get(codeOf(site)) ?? []), site]);
  return [...byCode.values()].filter((some) => some.length > 1);
}

function codeOf({ exhibitor, code }: Site): string {
  return JSON.stringify([exhibitor, code]);
}
