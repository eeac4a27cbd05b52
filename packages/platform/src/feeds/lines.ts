import { carriageReturn, lineBlocks, lineFeed } from './blocks.ts';
import type { FeedBlock, FeedPosition, FeedRow } from './feed-row.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const byteOrderMark = '\ufeff';
const loneReturn = /\r(?!\n)/;
const lineEnds = /\r\n|\n|\r/g;

/** A physical line, and what stood between it and the next one: its bytes end before that, so that those of a CRLF end in CR. */
export interface Line extends FeedRow {
  readonly end: '\n' | '\r';
}

/** Physical lines, decoded one by one, with the offset at which they end. */
export interface LineBlock {
  readonly lines: readonly Line[];
  readonly after: FeedPosition;
}

/** Reads physical lines: they end in CRLF, LF or CR, mixed too; a byte-order mark at the start of the file is dropped. Decoded a block at a time. */
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
  if (text === null) return [...rawLines(block)].map(({ raw, end }, i) => lineOf(raw, end, firstLine + i, startsFile && i === 0));
  if (text.includes('\r') && loneReturn.test(text))
    return [...textLines(text)].map(({ one, end }, i) => {
      const clean = startsFile && i === 0 ? withoutMark(one) : one;
      return { line: firstLine + i, text: clean.endsWith('\r') ? clean.slice(0, -1) : clean, bytes: () => Buffer.from(one, 'utf8'), end };
    });
  const texts = text.split('\n');
  if (texts[texts.length - 1] === '') texts.pop();
  return texts.map((one, i) => {
    const clean = startsFile && i === 0 ? withoutMark(one) : one;
    return {
      line: firstLine + i,
      text: clean.endsWith('\r') ? clean.slice(0, -1) : clean,
      bytes: () => Buffer.from(one, 'utf8'),
      end: '\n' as const,
    };
  });
}

/** Lines of which some end in CR alone; one that ends in CRLF keeps the CR. */
function* textLines(text: string): Generator<{ readonly one: string; readonly end: Line['end'] }> {
  let from = 0;
  for (const { 0: found, index } of text.matchAll(lineEnds)) {
    yield { one: text.slice(from, found === '\r\n' ? index + 1 : index), end: found === '\r' ? '\r' : '\n' };
    from = index + found.length;
  }
  if (from < text.length) yield { one: text.slice(from), end: '\n' };
}

function* rawLines(block: Buffer): Generator<{ readonly raw: Buffer; readonly end: Line['end'] }> {
  let from = 0;
  for (let at = 0; at < block.length; at += 1) {
    const isReturn = block[at] === carriageReturn && block[at + 1] !== lineFeed;
    if (!isReturn && block[at] !== lineFeed) continue;
    yield { raw: block.subarray(from, at), end: isReturn ? '\r' : '\n' };
    from = at + 1;
  }
  if (from < block.length) yield { raw: block.subarray(from), end: '\n' };
}

function lineOf(raw: Buffer, end: Line['end'], line: number, startsFile: boolean): Line {
  const text = decode(raw);
  const clean = startsFile && text !== null ? withoutMark(text) : text;
  return { line, text: clean?.endsWith('\r') ? clean.slice(0, -1) : clean, bytes: () => raw, end };
}

/** The text of a row from its bytes alone, as it was read in its file; null when it is not UTF-8. */
export function textOfRow(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  // Between the first and the last character every line end stands in quotes.
  return text === null ? null : withoutMark(text).replace(/\r$/, '').replace(/\r\n?/g, '\n');
}

function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

function decode(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** How many lines bytes hold at most, blank ones too. */
export function countLines(bytes: Uint8Array): number {
  let ends = 0;
  for (let at = 0; at < bytes.length - 1; at += 1)
    if (bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed)) ends += 1;
  return bytes.length === 0 ? 0 : ends + 1;
}

/** Rows that are lines: NDJSON. Blank lines are no rows. */
export async function* lineRows(bytes: AsyncIterable<Uint8Array>, start: FeedPosition): AsyncGenerator<FeedBlock> {
  for await (const { lines, after } of readLines(bytes, start)) {
    const rows = lines.filter(({ text }) => text === null || text.trim() !== '');
    yield { rows, after };
  }
}
