import type { MoviegoerDocuments, Revision } from '@marquee/core';

/** Documents that are taken and forgotten, for measuring the worker by itself. Every moviegoer is a new one, every time. */
export function createNullDocuments(): MoviegoerDocuments {
  return {
    read: async () => new Map(),
    write: async (changes) => changes.map(() => ({ kind: 'written', revision: nothing }) as const),
    refresh: async () => {},
    holders: async () => [],
    touchedBy: async () => [],
    countTouchedBy: async () => 0,
  };
}

/** Revisions are opaque outside the store that makes them: this one never looks at them. */
const nothing = '' as Revision;
