import type { AudienceStore, FilmCounts, ValueOnRecord } from '@marquee/core';
import { LRUCache } from 'lru-cache';

/** How many lists are kept: every field for a few scopes, and the films of some. */
const mostLists = 100;
const mostOfFilms = 20;

/** A store that remembers the lists of values and of films. They change only with the data, and are asked for with every letter typed and every page. */
export function rememberingValues(store: AudienceStore): AudienceStore {
  const lists = new LRUCache<string, { readonly dataVersion: string; readonly values: readonly ValueOnRecord[] }>({ max: mostLists });
  const films = new LRUCache<string, { readonly dataVersion: string; readonly counts: readonly FilmCounts[] }>({ max: mostOfFilms });
  // One request for the version serves the many fields of one question.
  let looking: Promise<string> | undefined;
  const versionNow = () => {
    looking ??= store
      .status()
      .then((status) => status.dataVersion)
      .finally(() => {
        looking = undefined;
      });
    return looking;
  };
  return {
    ...store,
    values: async (question, signal) => {
      const { scope, field, upTo } = question;
      const dataVersion = await versionNow();
      const key = JSON.stringify([field, upTo, scope.exhibitors]);
      const before = lists.get(key);
      if (before?.dataVersion === dataVersion) return before.values;
      const values = await store.values(question, signal);
      lists.set(key, { dataVersion, values });
      return values;
    },
    filmCounts: async (question, signal) => {
      const { scope, spans } = question;
      const dataVersion = await versionNow();
      const key = JSON.stringify([spans, scope.exhibitors]);
      const before = films.get(key);
      if (before?.dataVersion === dataVersion) return before.counts;
      const counts = await store.filmCounts(question, signal);
      films.set(key, { dataVersion, counts });
      return counts;
    },
  };
}
