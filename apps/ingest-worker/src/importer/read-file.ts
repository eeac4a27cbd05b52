import type { FeedLayout } from '@marquee/core';
import type { Cells, Columns, ColumnsSeen } from '@marquee/platform';
import { CutOffError, type FeedPosition, type FeedRow, LineTooLongError, openFeed, PackedTooWellError } from '@marquee/platform';
import { placeInFile } from '../letters/letter-of.ts';
import { type DeadLettered, deadLetter } from '../pipeline/step-result.ts';
import type { FolderFile } from './feed-folder.ts';

/** What reading a file yields: rows to put through a pipeline, or a line at which the file as a whole is refused. */
export type FilePart =
  | {
      readonly kind: 'rows';
      readonly rows: readonly FeedRow[];
      readonly after: FeedPosition;
      readonly bytesRead: number;
      readonly header: string | null;
      readonly read: (text: string) => Cells;
    }
  | { readonly kind: 'refused'; readonly row: FeedRow; readonly because: DeadLettered };

/** Reads a file from where it was left, as its layout has it. A header that cannot be used and a packed file that breaks off are refusals, not errors. Notes the columns in `seen`. */
export async function* readFile(
  file: FolderFile,
  columns: Columns,
  position: FeedPosition,
  seen?: ColumnsSeen,
  layout: FeedLayout | null = null,
): AsyncGenerator<FilePart> {
  let line = position.line;
  let close: (() => void) | undefined;
  try {
    const open = await openFeed(file.path, file.format, columns, position, layout);
    close = open.close;
    const { header } = open;
    if (!header.ok) {
      yield { kind: 'refused', row: header.row ?? placeInFile(1), because: deadLetter(header.reason, header.detail) };
      return;
    }
    const read = file.format.reader(columns, header.text, seen);
    for await (const { rows, after } of open.blocks) {
      line = after.line;
      yield { kind: 'rows', rows, after, bytesRead: open.bytesRead(), header: header.text, read };
    }
  } catch (error) {
    const because = refusalFor(error);
    if (!because) throw error;
    yield { kind: 'refused', row: placeInFile(line), because };
  } finally {
    close?.();
  }
}

/** The refusal of the rest of a file, for an error that is about what it holds. */
function refusalFor(error: unknown): DeadLettered | null {
  if (error instanceof CutOffError) return deadLetter('cut_off', 'The packed file ends or breaks in the middle.');
  if (error instanceof PackedTooWellError) return deadLetter('packed_too_well', 'It unpacks to more than 200 times its size.');
  if (error instanceof LineTooLongError)
    return deadLetter('not_parseable', 'A line is longer than 8 MB, which no row is; nothing from there on was read.');
  return null;
}
