import { lineBlocks, lineFeed } from './blocks.ts';
import type { FeedBlock, FeedPosition, FeedRow } from './feed-row.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const byteOrderMark = '\ufeff';

/** Physical lines, decoded one by one, with the offset at which they end. */
export interface LineBlock {
  readonly lines: readonly FeedRow[];
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

function linesOf(block: Buffer, firstLine: number, startsFile: boolean): FeedRow[] {
  const text = decode(block);
  if (text === null) return [...rawLines(block)].map((raw, i) => lineOf(raw, firstLine + i, startsFile && i === 0));
  const texts = text.split('\n');
  if (texts[texts.length - 1] === '') texts.pop();
  return texts.map((one, i) => {
    const clean = startsFile && i === 0 && one.startsWith(byteOrderMark) ? one.slice(1) : one;
    return { line: firstLine + i, text: clean.endsWith('\r') ? clean.slice(0, -1) : clean, bytes: () => Buffer.from(one, 'utf8') };
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

function lineOf(raw: Buffer, line: number, startsFile: boolean): FeedRow {
  const text = decode(raw);
  const clean = startsFile && text?.startsWith(byteOrderMark) ? text.slice(1) : text;
  return { line, text: clean?.endsWith('\r') ? clean.slice(0, -1) : clean, bytes: () => raw };
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
    const rows = lines.filter(({ text }) => text === null || text.trim() !== '');
    yield { rows, after };
  }
}
