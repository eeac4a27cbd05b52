import type { Revision } from '@marquee/core';

/** Where a writing of a document stands in the store: what a conditional write names. */
interface Place {
  readonly sequence: number;
  readonly term: number;
}

/** Revisions are opaque outside this store: here they are made, and read. */
export function revisionAt(index: string, sequence: number | undefined, term: number | undefined): Revision {
  return `${sequence}:${term}:${index}` as Revision;
}

export function placeOf(revision: Revision): Place {
  const [sequence, term] = revision.split(':', 2);
  return { sequence: Number(sequence), term: Number(term) };
}

/** The index that a document was read from: its places mean nothing in another one. */
export function indexOf(revision: Revision): string {
  return revision.split(':').slice(2).join(':');
}
