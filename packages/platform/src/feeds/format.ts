import type { DeadLetterReason } from '@marquee/core';
import type { Cells, Columns, ColumnsSeen } from './columns.ts';
import type { FeedBlock, FeedPosition } from './feed-row.ts';

export type Header =
  | { readonly ok: true; readonly text: string | null }
  | { readonly ok: false; readonly reason: DeadLetterReason; readonly detail: string };

/** How a feed file is written. A new format is a new file and one line in `formats.ts`. */
export interface FeedFormat {
  readonly name: 'csv' | 'ndjson';
  readonly extension: string;
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  rows(bytes: AsyncIterable<Uint8Array>, start: FeedPosition): AsyncIterable<FeedBlock>;
  /** Checks the header row (null: not UTF-8). */
  header(text: string | null, columns: Columns): Header;
  /** Reads one row's text into cells, given the header that was checked. Notes what the file names, as it comes, where somebody wants to know. */
  reader(columns: Columns, header: string | null, seen?: ColumnsSeen): (text: string) => Cells;
}
