/** One data row of a feed file, as read. */
export interface FeedRow {
  /** Physical line on which the row starts; the first line of the file is 1. */
  readonly line: number;
  /** The row's text without its line end; null when it is not UTF-8. */
  readonly text: string | null;
  /** The original bytes. They are copied only when a row is refused. */
  bytes(): Uint8Array;
}

/** A place in a file, from which reading can continue. */
export interface FeedPosition {
  /** How many bytes of the unpacked file were read. */
  readonly offset: number;
  /** The number of the next physical line. */
  readonly line: number;
}
export const startOfFile: FeedPosition = { offset: 0, line: 1 };

/** Rows that are read together, and the place in the file after them. */
export interface FeedBlock {
  readonly rows: readonly FeedRow[];
  readonly after: FeedPosition;
}
