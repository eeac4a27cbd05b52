import { carriageReturn, lineBlocks, lineFeed } from './blocks.ts';
import type { FeedBlock, FeedPosition, FeedRow } from './feed-row.ts';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const byteOrderMark = '\ufeff';
const loneReturn = /\r(?!\n)/;
const lineEnds = /\r\n|\n|\r/g;

/** A physical line and the character that ended it. Its bytes end before that character, so those of a line with CRLF end in CR. */
export interface Line extends FeedRow {
  readonly end: '\n' | '\r';
}

/** Physical lines, decoded one by one, and the place in the file after them. */
export interface LineBlock {
  readonly lines: readonly Line[];
  readonly after: FeedPosition;
}

/** Reads physical lines that end in CRLF, LF or CR, also mixed. Drops a byte order mark at the start of the file. Decodes one block at a time. */
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

/** Splits a text in which some lines end in CR alone. A line that ends in CRLF keeps its CR. */
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

/** The text of a row from its stored bytes, as it was read from its file; null if it is not UTF-8. */
export function textOfRow(bytes: Uint8Array): string | null {
  const text = decode(bytes);
  // Any line end before the last character of the row is inside quotes.
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

/** The most lines that the bytes can have, blank ones included. */
export function countLines(bytes: Uint8Array): number {
  let ends = 0;
  for (let at = 0; at < bytes.length - 1; at += 1)
    if (bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed)) ends += 1;
  return bytes.length === 0 ? 0 : ends + 1;
}

/** Rows of one line each, as in NDJSON. Blank lines are skipped. */
export async function* lineRows(bytes: AsyncIterable<Uint8Array>, start: FeedPosition): AsyncGenerator<FeedBlock> {
  for await (const { lines, after } of readLines(bytes, start)) {
    const rows = lines.filter(({ text }) => text === null || text.trim() !== '');
    yield { rows, after };
  }
}
