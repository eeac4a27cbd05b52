import type { AudienceStore, ValueOnRecord } from '@marquee/core';
import { LRUCache } from 'lru-cache';

/** How many lists are kept: every field for a few scopes. */
const mostLists = 100;

/** A store that remembers the lists of values. They change only with the data, and an editor asks for one with every letter typed. */
export function rememberingValues(store: AudienceStore): AudienceStore {
  const lists = new LRUCache<string, { readonly dataVersion: string; readonly values: readonly ValueOnRecord[] }>({ max: mostLists });
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
  };
}
