import type { FeedLayout } from '@marquee/core';
import { openBytes } from './byte-source.ts';
import type { Columns } from './columns.ts';
import { type FeedBlock, type FeedPosition, type FeedRow, startOfFile } from './feed-row.ts';
import type { FeedFormat, Header } from './format.ts';
import { laidOut } from './layout/laid-out.ts';

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
 * @param layout how files of this feed are laid out, where their header is not the feed's own
 * @throws CutOffError while reading, if a packed file ends too early
 */
export async function openFeed(
  path: string,
  format: FeedFormat,
  columns: Columns,
  position: FeedPosition,
  layout: FeedLayout | null = null,
): Promise<OpenFeed> {
  const asItIs = format.hasHeader ? await firstRow(path, format) : null;
  const through =
    layout && isLaidOut(asItIs, format, columns) ? (bytes: AsyncIterable<Uint8Array>) => laidOut(bytes, layout, columns) : undefined;
  const first = through ? await firstRow(path, format, through) : asItIs;
  const source = await openBytes(path, position.offset, through);
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

/** A file with the feed's own header is as the feed has it, whatever layout others have. */
function isLaidOut(first: FeedRow | null, format: FeedFormat, columns: Columns): boolean {
  return format.name === 'csv' && first !== null && !format.header(first.text, columns).ok;
}

async function firstRow(path: string, format: FeedFormat, through?: Parameters<typeof openBytes>[2]): Promise<FeedRow | null> {
  const source = await openBytes(path, 0, through);
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
