import { type Catalogue, type CatalogueSnapshot, filmMatchesTopic, filmsTopic, type Outbox, sitesTopic, type Topic } from '@marquee/core';

type Changes = Partial<CatalogueSnapshot>;

/**
 * A catalogue whose changes are said to the bus, in the transaction that makes them: films, sites and matches that are not as they were,
 * and no others. Rows are read before they are written, in one transaction, so that changes of one key are said in their order.
 */
export function announcing(catalogue: Catalogue, matches: MatchesOf, outbox: Outbox): Catalogue {
  return {
    ...catalogue,
    upsert: async (changes) => {
      const { films = [], sites = [], filmMatches = [] } = changes;
      const before = {
        films: await catalogue.filmsById(films.map(({ id }) => id)),
        sites: await catalogue.sitesById(sites.map(({ id }) => id)),
        filmMatches: await matches(filmMatches),
      };
      await catalogue.upsert(changes);
      await outbox.add(sitesTopic, changed(sitesTopic, before.sites, sites));
      await outbox.add(filmsTopic, changed(filmsTopic, before.films, films));
      await outbox.add(filmMatchesTopic, changed(filmMatchesTopic, before.filmMatches, filmMatches));
    },
  };
}
export type MatchesOf = (matches: NonNullable<Changes['filmMatches']>) => Promise<NonNullable<Changes['filmMatches']>>;

/** Of each key the last, where it is not what was there before. */
function changed<P>(topic: Topic<P>, before: readonly P[], after: readonly P[]): readonly P[] {
  const text = (payload: P) => JSON.stringify(topic.schema.parse(payload));
  const known = new Map(before.map((payload) => [topic.key(payload), text(payload)]));
  const last = new Map(after.map((payload) => [topic.key(payload), payload]));
  return [...last.values()].filter((payload) => known.get(topic.key(payload)) !== text(payload));
}
