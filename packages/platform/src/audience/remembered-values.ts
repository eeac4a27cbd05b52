import type { AudienceStore, ValueOnRecord } from '@marquee/core';

/** Lists kept: every field of a few scopes. The one that was asked for longest ago goes first. */
const mostLists = 100;

/** The same store, which keeps the lists of values: they change with the data alone, and every letter typed into an editor asks for one. */
export function rememberingValues(store: AudienceStore): AudienceStore {
  const lists = new Map<string, { readonly dataVersion: string; readonly values: readonly ValueOnRecord[] }>();
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
    values: async (scope, field, smallest, signal) => {
      const dataVersion = await versionNow();
      const key = JSON.stringify([field, smallest, scope.exhibitors]);
      const before = lists.get(key);
      const list =
        before?.dataVersion === dataVersion ? before : { dataVersion, values: await store.values(scope, field, smallest, signal) };
      // Last again, whether it was there or not.
      lists.delete(key);
      lists.set(key, list);
      const [oldest] = lists.keys();
      if (lists.size > mostLists && oldest !== undefined) lists.delete(oldest);
      return list.values;
    },
  };
}
