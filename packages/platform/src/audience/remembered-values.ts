import type { AudienceStore, ValueOnRecord } from '@marquee/core';
import { LRUCache } from 'lru-cache';

/** Lists kept: every field of a few scopes. */
const mostLists = 100;

/** The same store, which keeps the lists of values: they change with the data alone, and every letter typed into an editor asks for one. */
export function rememberingValues(store: AudienceStore): AudienceStore {
  const lists = new LRUCache<string, { readonly dataVersion: string; readonly values: readonly ValueOnRecord[] }>({ max: mostLists });
  // One look at the version for the many fields of one question.
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
      const { scope, field, smallest } = question;
      const dataVersion = await versionNow();
      const key = JSON.stringify([field, smallest, scope.exhibitors]);
      const before = lists.get(key);
      if (before?.dataVersion === dataVersion) return before.values;
      const values = await store.values(question, signal);
      lists.set(key, { dataVersion, values });
      return values;
    },
  };
}
