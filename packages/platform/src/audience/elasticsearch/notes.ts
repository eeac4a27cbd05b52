import { answer } from './answer.ts';
import type { Elasticsearch } from './client.ts';

export interface Note {
  readonly value: unknown;
  /** An opaque text that identifies this version of the note. */
  readonly revision: string;
}

/** Small JSON notes by name, which ingest workers leave for each other, in an index of their own. */
export interface Notes {
  read(name: string): Promise<Note | null>;
  /** Replaces the note with the revision `over`; null if there was none. Returns the new revision, or null if another worker has written since. */
  write(name: string, value: unknown, over: string | null): Promise<string | null>;
}

/** The notes of one index prefix. */
export function createNotes(client: Elasticsearch, prefix: string): Notes {
  const index = `${prefix}worker-notes`;
  const mappings = { dynamic: 'strict', properties: { note: { type: 'object', enabled: false } } } as const;
  const ensure = () => answer(undefined, (asking) => client.indices.create({ index, mappings }, { ...asking, ignore: [400] }));
  return {
    async read(name) {
      const found = await answer(undefined, (asking) => client.get<{ note: unknown }>({ index, id: name }, { ...asking, ignore: [404] }));
      if (!found.found || found._source === undefined) return null;
      return { value: found._source.note, revision: `${found._seq_no}/${found._primary_term}` };
    },
    async write(name, value, over) {
      if (over === null) await ensure();
      const [seqNo, primaryTerm] = (over ?? '').split('/').map(Number);
      const condition = over === null ? ({ op_type: 'create' } as const) : { if_seq_no: seqNo ?? 0, if_primary_term: primaryTerm ?? 0 };
      const written = await answer(undefined, (asking) =>
        client.index({ index, id: name, document: { note: value }, ...condition }, { ...asking, ignore: [409], meta: true }),
      );
      return written.statusCode === 409 ? null : `${written.body._seq_no}/${written.body._primary_term}`;
    },
  };
}
