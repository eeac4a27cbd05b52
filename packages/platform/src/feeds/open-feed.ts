import { openBytes } from './byte-source.ts';
import type { Columns } from './columns.ts';
import { type FeedBlock, type FeedPosition, type FeedRow, startOfFile } from './feed-row.ts';
import type { FeedFormat, Header } from './format.ts';

/** A feed file being read. */
export interface OpenFeed {
  /** A refused header refuses the file. `row` is the header row, null for a file without one. */
  readonly header: Header & { readonly row: FeedRow | null };
  readonly blocks: AsyncIterable<FeedBlock>;
  /** Bytes of the file on disk read so far. */
  bytesRead(): number;
  close(): void;
}

/**
 * Opens a feed file where it was left. Blocks come in order, each ending between two rows; memory does not grow with the file.
 *
 * @throws CutOffError while reading a packed file that ends in the middle.
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
