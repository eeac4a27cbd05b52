import type { Revision } from '@marquee/core';

/** Identifies a version of a document in the store. Conditional writes name it. */
interface Place {
  readonly sequence: number;
  readonly term: number;
}

/** Makes a revision. Revisions are opaque outside of this folder. */
export function revisionAt(index: string, sequence: number | undefined, term: number | undefined): Revision {
  return `${sequence}:${term}:${index}` as Revision;
}

export function placeOf(revision: Revision): Place {
  const [sequence, term] = revision.split(':', 2);
  return { sequence: Number(sequence), term: Number(term) };
}

/** The index that a document was read from. The sequence number has no meaning in another index. */
export function indexOf(revision: Revision): string {
  return revision.split(':').slice(2).join(':');
}
