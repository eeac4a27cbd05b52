import type { MoviegoerDocuments, Revision } from '@marquee/core';

/** Accepts documents and forgets them, for measuring the worker alone. Every moviegoer is new every time. */
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

/** The revision of every document. This store never reads it. */
const nothing = '' as Revision;
