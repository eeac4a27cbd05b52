import type { Revision, StateChange } from '@marquee/core';
import { placeOf } from './revision.ts';
import { documentOf } from './stored-state.ts';

/** The changes of one request, with its lines. */
export interface BulkBody {
  readonly changes: readonly StateChange[];
  readonly lines: readonly string[];
}

/** Bulk requests of 5 to 15 MB load fastest. Larger ones only use more memory. */
const bytesAtOnce = 8 * 1024 * 1024;

/** The requests that write the changes, in order. Each is limited in size, but has at least one change, however large. */
export function* bulkBodies(changes: readonly StateChange[], limit = bytesAtOnce): Generator<BulkBody> {
  let some: StateChange[] = [];
  let lines: string[] = [];
  let size = 0;
  for (const change of changes) {
    const document = JSON.stringify(documentOf(change));
    const bytes = Buffer.byteLength(document) + 200;
    if (some.length > 0 && size + bytes > limit) {
      yield { changes: some, lines };
      [some, lines, size] = [[], [], 0];
    }
    some.push(change);
    lines.push(actionOf(change.state.moviegoer, change.revision), document);
    size += bytes;
  }
  if (some.length > 0) yield { changes: some, lines };
}

/** Creates a new document but never overwrites one. Replaces a document only if it is unchanged since it was read. */
function actionOf(id: string, revision: Revision | null): string {
  if (revision === null) return JSON.stringify({ create: { _id: id } });
  const { sequence, term } = placeOf(revision);
  return JSON.stringify({ index: { _id: id, if_seq_no: sequence, if_primary_term: term } });
}
