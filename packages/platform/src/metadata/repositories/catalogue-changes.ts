import { type Catalogue, filmMatchesTopic, filmsTopic, type Outbox, sitesTopic, type Topic } from '@marquee/core';

/**
 * A catalogue that puts its changes into the outbox, in the transaction that makes them: only films, sites and matches that really changed. The old rows
 * are read in the same transaction, so that changes of one key are published in their order.
 */
export function announcing(catalogue: Catalogue, outbox: Outbox): Catalogue {
  return {
    ...catalogue,
    upsert: async (changes) => {
      const { films = [], sites = [], filmMatches = [] } = changes;
      const before = {
        films: await catalogue.filmsById(films.map(({ id }) => id)),
        sites: await catalogue.sitesById(sites.map(({ id }) => id)),
        filmMatches: await catalogue.matchesOf(filmMatches),
      };
      await catalogue.upsert(changes);
      await outbox.add(sitesTopic, changed(sitesTopic, before.sites, sites));
      await outbox.add(filmsTopic, changed(filmsTopic, before.films, films));
      await outbox.add(filmMatchesTopic, changed(filmMatchesTopic, before.filmMatches, filmMatches));
    },
    unmatch: async (codes) => {
      const matched = await catalogue.matchesOf(codes);
      await catalogue.unmatch(codes);
      const open = matched.map(({ exhibitor, filmCode }) => ({ exhibitor, filmCode, film: null }));
      await outbox.add(filmMatchesTopic, open);
    },
  };
}

/** The last payload of each key, if it differs from the one before. */
function changed<P>(topic: Topic<P>, before: readonly P[], after: readonly P[]): readonly P[] {
  const text = (payload: P) => JSON.stringify(topic.schema.parse(payload));
  const known = new Map(before.map((payload) => [topic.key(payload), text(payload)]));
  const last = new Map(after.map((payload) => [topic.key(payload), payload]));
  return [...last.values()].filter((payload) => known.get(topic.key(payload)) !== text(payload));
}
