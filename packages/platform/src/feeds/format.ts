import type { DeadLetterReason } from '@marquee/core';
import type { Cells, Columns, ColumnsSeen } from './columns.ts';
import type { FeedBlock, FeedPosition } from './feed-row.ts';

export type Header =
  | { readonly ok: true; readonly text: string | null }
  | { readonly ok: false; readonly reason: DeadLetterReason; readonly detail: string };

/** A format of feed files. To add one, make a new file and add a line to `formats.ts`. */
export interface FeedFormat {
  readonly name: 'csv' | 'ndjson';
  readonly extension: string;
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  rows(bytes: AsyncIterable<Uint8Array>, start: FeedPosition): AsyncIterable<FeedBlock>;
  /** Checks the header row. Null means that it is not UTF-8. */
  header(text: string | null, columns: Columns): Header;
  /** Returns a function that reads the text of one row into cells, with the header that was checked. Records the names that it meets in `seen`. */
  reader(columns: Columns, header: string | null, seen?: ColumnsSeen): (text: string) => Cells;
}
