/** One data row of a feed file, as read. */
export interface FeedRow {
  /** Physical line on which the row starts; the first line of the file is 1. */
  readonly line: number;
  /** The row's text without its line end; null when it is not UTF-8. */
  readonly text: string | null;
  /** Its bytes as they came, made only when a row is refused. */
  bytes(): Uint8Array;
}

/** What a file was left at: enough to go on from. */
export interface FeedPosition {
  /** Bytes of the unpacked file consumed. */
  readonly offset: number;
  /** The physical line that comes next. */
  readonly line: number;
}
export const startOfFile: FeedPosition = { offset: 0, line: 1 };

/** Rows read together, and where the file stands after them. */
export interface FeedBlock {
  readonly rows: readonly FeedRow[];
  readonly after: FeedPosition;
}
