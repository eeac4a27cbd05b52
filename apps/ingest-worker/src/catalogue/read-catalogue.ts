import type { CatalogueSnapshot, DeadLetter } from '@marquee/core';
import { startOfFile } from '@marquee/platform';
import { type ColumnNotes, nothingSeen } from '../importer/column-notes.ts';
import type { CatalogueFile } from '../importer/feed-folder.ts';
import { isOfFileSystem, type NotRead, whyOf } from '../importer/folder-entries.ts';
import { readFile } from '../importer/read-file.ts';
import { letterOf } from '../letters/letter-of.ts';
import { pipeline } from '../pipeline/pipeline.ts';
import { readRow } from '../pipeline/read-row.ts';
import { runRows } from '../pipeline/run-rows.ts';
import type { DeadLettered } from '../pipeline/step-result.ts';
import { draftOf, snapshotOf } from './catalogue-feeds.ts';

/** Reads a feed folder's catalogue files on top of what is known. Returns the whole new catalogue, and the rows that were refused. */
export async function readCatalogueFiles(
  files: readonly CatalogueFile[],
  known: CatalogueSnapshot,
  { at, columns, notRead }: { readonly at: string; readonly columns: ColumnNotes; readonly notRead: NotRead[] },
): Promise<{ readonly catalogue: CatalogueSnapshot; readonly letters: readonly DeadLetter[] }> {
  const draft = draftOf(known);
  const letters: DeadLetter[] = [];
  for (const file of files) {
    const origin = { exhibitor: '', feed: 'catalogue', file: file.name, format: file.format.name, at } as const;
    const seen = nothingSeen();
    try {
      for await (const part of readFile(file, file.feed.columns, startOfFile, seen)) {
        if (part.kind === 'refused') {
          letters.push(letterOf({ ...origin, header: null }, part.row, part.because));
          continue;
        }
        for (const row of part.rows) {
          const refuse = (because: DeadLettered) => letters.push(letterOf({ ...origin, header: part.header }, row, because));
          const step = pipeline(readRow(part.read)).step((cells) => file.feed.take(draft, cells, refuse));
          for (const { because } of runRows([row], step.run).refused) refuse(because);
        }
      }
    } catch (error) {
      if (!isOfFileSystem(error)) throw error;
      notRead.push({ name: file.name, why: whyOf(error) });
    }
    columns.note(file.name, file.feed.columns, seen);
  }
  // Makes letters too, of rows that do not stand beside others.
  const catalogue = snapshotOf(draft);
  return { catalogue, letters };
}
