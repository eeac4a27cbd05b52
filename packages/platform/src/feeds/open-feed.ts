import { openBytes } from './byte-source.ts';
import type { Columns } from './columns.ts';
import { type FeedBlock, type FeedPosition, type FeedRow, startOfFile } from './feed-row.ts';
import type { FeedFormat, Header } from './format.ts';

/** A feed file that is open for reading. */
export interface OpenFeed {
  /** If the header is refused, so is the file. `row` is the header row; null in a file without one. */
  readonly header: Header & { readonly row: FeedRow | null };
  readonly blocks: AsyncIterable<FeedBlock>;
  /** How many bytes of the file on disk were read so far. */
  bytesRead(): number;
  close(): void;
}

/**
 * Opens a feed file at the position where it was left. Blocks are in order and end between two rows. Memory does not grow with the file.
 *
 * @throws CutOffError while reading, if a packed file ends too early
 */
export async function openFeed(path: string, format: FeedFormat, columns: Columns, position: FeedPosition): Promise<OpenFeed> {
  const first = format.hasHeader ? await firstRow(path, format) : null;
  const source = await openBytes(path, position.offset);
  const header = { ...(first || !format.hasHeader ? format.header(first?.text ?? null, columns) : emptyFile), row: first };
  const atStart = position.offset === 0;
  return {
    header,
    blocks: withoutHeader(format.rows(source.bytes, position), atStart ? first : null),
    bytesRead: source.packedBytesRead,
    close: source.close,
  };
}

const emptyFile: Header = { ok: true, text: null };

async function firstRow(path: string, format: FeedFormat): Promise<FeedRow | null> {
  const source = await openBytes(path, 0);
  try {
    for await (const { rows } of format.rows(source.bytes, startOfFile)) if (rows[0]) return rows[0];
    return null;
  } finally {
    source.close();
  }
}

async function* withoutHeader(blocks: AsyncIterable<FeedBlock>, header: FeedRow | null): AsyncGenerator<FeedBlock> {
  for await (const block of blocks) {
    yield header !== null && block.rows[0]?.line === header.line ? { rows: block.rows.slice(1), after: block.after } : block;
  }
}
