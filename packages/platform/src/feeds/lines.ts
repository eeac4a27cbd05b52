import { lineBlocks, lineFeed } from './blocks.ts';
import type { FeedBlock, FeedPosition, FeedRow } from './feed-row.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const byteOrderMark = '\ufeff';

/** One physical line of a block, decoded. */
export interface Line {
  readonly number: number;
  /** Without its line end; null when it is not UTF-8. */
  readonly text: string | null;
  readonly raw: () => Uint8Array;
}

/** Lines of a block with the offset at which the block ends. */
export interface LineBlock {
  readonly lines: readonly Line[];
  readonly after: FeedPosition;
}

/** Reads physical lines: CRLF or LF, a byte-order mark at the start of the file dropped, decoded a block at a time. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>, start: FeedPosition): AsyncGenerator<LineBlock> {
  let { offset, line } = start;
  for await (const block of lineBlocks(bytes)) {
    const lines = linesOf(block, line, offset === 0);
    offset += block.length;
    line += lines.length;
    yield { lines, after: { offset, line } };
  }
}

function linesOf(block: Buffer, firstLine: number, startsFile: boolean): Line[] {
  const text = decode(block);
  if (text === null) return [...rawLines(block)].map((raw, i) => lineOf(raw, firstLine + i, startsFile && i === 0));
  const texts = text.split('\n');
  if (texts[texts.length - 1] === '') texts.pop();
  return texts.map((one, i) => {
    const clean = startsFile && i === 0 && one.startsWith(byteOrderMark) ? one.slice(1) : one;
    return { number: firstLine + i, text: clean.endsWith('\r') ? clean.slice(0, -1) : clean, raw: () => Buffer.from(one, 'utf8') };
  });
}

function* rawLines(block: Buffer): Generator<Buffer> {
  for (let from = 0; from < block.length; ) {
    const end = block.indexOf(lineFeed, from);
    yield block.subarray(from, end === -1 ? block.length : end);
    if (end === -1) return;
    from = end + 1;
  }
}

function lineOf(raw: Buffer, number: number, startsFile: boolean): Line {
  const text = decode(raw);
  const clean = startsFile && text?.startsWith(byteOrderMark) ? text.slice(1) : text;
  return { number, text: clean?.endsWith('\r') ? clean.slice(0, -1) : clean, raw: () => raw };
}

function decode(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** Rows that are lines: NDJSON. Blank lines are no rows. */
export async function* lineRows(bytes: AsyncIterable<Uint8Array>, start: FeedPosition): AsyncGenerator<FeedBlock> {
  for await (const { lines, after } of readLines(bytes, start)) {
    const rows: FeedRow[] = [];
    for (const { number, text, raw } of lines) if (text === null || text.trim() !== '') rows.push({ line: number, text, bytes: raw });
    yield { rows, after };
  }
}
