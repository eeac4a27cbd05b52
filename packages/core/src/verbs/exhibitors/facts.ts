import type { FilmCodes, HourOfFeed, LetterGroup, MetadataStore } from '../../ports/index.ts';
import type { Reach } from '../../questions/index.ts';
import { type Exhibitor, FeedName, type Site } from '../../records/index.ts';
import { type FeedHealth, healthOf, shownDays, usualPromiseHours } from './health.ts';
import { isUsable } from './site-problems.ts';

/** What is on record of feeds, of every exhibitor. */
interface Known {
  readonly hours: readonly HourOfFeed[];
  readonly last: Awaited<ReturnType<MetadataStore['feedArrivals']['last']>>;
  readonly promises: Awaited<ReturnType<MetadataStore['feedArrivals']['promises']>>;
}

/** Reads what arrived in the days that are shown, and what was promised. */
export async function arrivalsKnown({ feedArrivals }: Pick<MetadataStore, 'feedArrivals'>, now: number): Promise<Known> {
  const from = new Date(now - shownDays * 86_400_000).toISOString().slice(0, 13);
  return { hours: await feedArrivals.since(from), last: await feedArrivals.last(), promises: await feedArrivals.promises() };
}

/** How both feeds of an exhibitor stand. */
export function feedsOf(exhibitor: string, known: Known, now: number): FeedHealth[] {
  const own = <T extends { readonly exhibitor: string; readonly feed: FeedName }>(some: readonly T[], feed: FeedName) =>
    some.filter((one) => one.exhibitor === exhibitor && one.feed === feed);
  return FeedName.options.map((feed) =>
    healthOf(
      {
        feed,
        lastAt: own(known.last, feed)[0]?.at ?? null,
        promisedHours: own(known.promises, feed)[0]?.hours ?? usualPromiseHours,
        hours: own(known.hours, feed),
      },
      now,
    ),
  );
}

/** What the list shows of an exhibitor beside its feeds. */
export function standingOf(
  { id, name }: Exhibitor,
  {
    sites,
    letters,
    reach,
    filmCodes,
  }: {
    readonly sites: readonly Site[];
    readonly letters: readonly LetterGroup[];
    readonly reach: readonly Reach[];
    readonly filmCodes: Awaited<ReturnType<FilmCodes['standing']>>;
  },
) {
  const own = sites.filter(({ exhibitor }) => exhibitor === id);
  const films = filmCodes.find(({ exhibitor }) => exhibitor === id);
  const refused = letters.filter(({ exhibitor }) => exhibitor === id);
  return {
    id,
    name,
    reaches: reach.find(({ exhibitor }) => exhibitor === id)?.latest ?? null,
    deadLetters: refused.reduce((sum, { count }) => sum + count, 0),
    topReason: [...refused].sort((a, b) => b.count - a.count)[0]?.reason ?? null,
    sites: own.length,
    usable: own.filter(isUsable).length,
    filmCodes: films?.codes ?? 0,
    filmsToMatch: films?.open ?? 0,
  };
}
