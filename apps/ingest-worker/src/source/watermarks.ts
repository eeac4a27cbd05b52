import { createHash } from 'node:crypto';
import type { Settings } from '@marquee/core';
import type { SourcePosition } from '@marquee/platform';
import { z } from 'zod';
import type { SourceFeed, SourceFile } from './source-file.ts';

const Kept = z.object({
  /** Of database, query and watermark: another one is read from its beginning. */
  fingerprint: z.string(),
  position: z.object({ watermark: z.string(), key: z.string().nullable() }),
  /** Whether the reading reached the end. Otherwise the next one continues exactly at this watermark. */
  whole: z.boolean(),
  /** Where a reading that got to the end had gone on after it broke off: what was committed late before that is still to be read. */
  again: z.string().nullable(),
});

/** How far a feed of a source has been read, kept in the metadata. */
export interface Watermark {
  /** Where to begin: where it broke off, or so far before the last end that what was committed late is read as well. */
  from(): Promise<SourcePosition | null>;
  keep(position: SourcePosition, whole: boolean): Promise<void>;
}

export function watermarkOf(
  { key: of, place }: SourceFile,
  { feed, query, watermark, overlap }: SourceFeed & { readonly feed: string },
  settings: Settings,
): Watermark {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([...place, query, watermark]))
    .digest('hex')
    .slice(0, 32);
  let again: string | null = null;
  const key = `source/${of}/${feed}`;
  return {
    from: async () => {
      const text = await settings.get(key);
      const kept = text === null ? null : Kept.parse(JSON.parse(text));
      if (kept?.fingerprint !== fingerprint) return null;
      if (kept.whole) return { watermark: before(kept.again ?? kept.position.watermark, overlap), key: null };
      again = kept.again ?? kept.position.watermark;
      return kept.position;
    },
    keep: (position, whole) => settings.set(key, JSON.stringify({ fingerprint, position, whole, again } satisfies z.infer<typeof Kept>)),
  };
}

/** A watermark so much earlier: a number, or an instant as the database writes it, in seconds. */
function before(watermark: string, overlap: number): string {
  if (/^-?\d+(\.\d+)?$/.test(watermark)) return String(Math.floor(Number(watermark) - overlap));
  const at = Date.parse(`${watermark.replace(' ', 'T').slice(0, 19)}Z`);
  if (Number.isNaN(at)) return watermark;
  return new Date(at - overlap * 1_000).toISOString().slice(0, 19).replace('T', ' ');
}
