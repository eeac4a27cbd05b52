import type { FeedBlock, FeedPosition, FeedRow } from './feed-row.ts';
import { type Line, readLines } from './lines.ts';

/** The most characters of a row with quoted line ends. In a longer row the quotes are taken as not closed, and the next lines as rows of their own. */
const longestRow = 1 << 16;

/**
 * Reads CSV rows (RFC 4180), including the header. Line ends inside quotes belong to the row. A row whose quotes never close counts as one line, so
 * that one stray quote does not swallow the rest of the file. Blank lines are skipped.
 */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>, start: FeedPosition, delimiter = ','): AsyncGenerator<FeedBlock> {
  let open: Line[] = [];
  let after = start;
  for await (const block of readLines(bytes, start)) {
    const { rows, rest } = rowsOf([...open, ...block.lines], false, delimiter);
    open = rest;
    const openBytes = rest.reduce((sum, line) => sum + line.bytes().length + 1, 0);
    after = { offset: block.after.offset - openBytes, line: block.after.line - rest.length };
    yield { rows, after };
    after = block.after;
  }
  if (open.length > 0) yield { rows: rowsOf(open, true, delimiter).rows, after };
}

function rowsOf(lines: readonly Line[], atEnd: boolean, delimiter: string): { readonly rows: readonly FeedRow[]; readonly rest: Line[] } {
  const rows: FeedRow[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const length = line.text?.includes('"') ? rowLength(lines, at, atEnd, delimiter) : 1;
    if (length === 0) return { rows, rest: lines.slice(at) };
    if (length > 1) rows.push(joined(lines.slice(at, at + length)));
    else if (line.text !== '') rows.push(line);
    at += length;
  }
  return { rows, rest: [] };
}

/** How many lines the row at `from` has; 0 if more must be read to know. A row with broken quotes has one line. */
function rowLength(lines: readonly Line[], from: number, atEnd: boolean, delimiter: string): number {
  let inside = false;
  let size = 0;
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? null;
    const end = text === null ? 'broken' : endOfLine(text, inside, delimiter);
    if (text === null || end === 'broken') return 1;
    if (end === 'closed') return at - from + 1;
    inside = true;
    size += text.length;
    if (size > longestRow) return 1;
  }
  return atEnd ? 1 : 0;
}

/**
 * The state of the quotes at the end of a line that begins inside or outside of a quoted cell: inside, closed, or broken (text follows a closing
 * quote). Quotes within an unquoted cell are ordinary characters.
 */
function endOfLine(text: string, startsInside: boolean, delimiter: string): 'inside' | 'closed' | 'broken' {
  let inside = startsInside;
  let at = 0;
  for (;;) {
    if (inside) {
      const quote = text.indexOf('"', at);
      if (quote === -1) return 'inside';
      at = quote + 2;
      if (text[quote + 1] === '"') continue;
      if (quote + 1 === text.length) return 'closed';
      if (text[quote + 1] !== delimiter) return 'broken';
      inside = false;
    } else if (text[at] === '"') {
      inside = true;
      at += 1;
    } else {
      const next = text.indexOf(delimiter, at);
      if (next === -1) return 'closed';
      at = next + 1;
    }
  }
}

/** Joins several lines to one row. In its text, line ends inside quotes become LF. Its bytes keep them unchanged. */
function joined(lines: readonly Line[]): FeedRow {
  return {
    line: lines[0]?.line ?? 0,
    text: lines.map(({ text }) => text ?? '').join('\n'),
    bytes: () => Buffer.concat(lines.flatMap(({ bytes, end }, i) => (i === lines.length - 1 ? [bytes()] : [bytes(), Buffer.from(end)]))),
  };
}
