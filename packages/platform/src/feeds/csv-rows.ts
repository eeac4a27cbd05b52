import type { FeedBlock, FeedPosition, FeedRow } from './feed-row.ts';
import { type Line, readLines } from './lines.ts';

/** A row with quoted line ends is given up beyond this: its quotes do not close, and what follows are rows of their own. */
const longestRow = 1 << 16;

/**
 * Reads CSV rows (RFC 4180), the header among them. Line ends inside quotes belong to the row. A row whose quotes never close is one line, so that
 * one stray quote does not swallow the rest. Blank lines are no rows.
 */
export async function* csvRows(bytes: AsyncIterable<Uint8Array>, start: FeedPosition): AsyncGenerator<FeedBlock> {
  let open: Line[] = [];
  let after = start;
  for await (const block of readLines(bytes, start)) {
    const { rows, rest } = rowsOf([...open, ...block.lines], false);
    open = rest;
    const openBytes = rest.reduce((sum, line) => sum + line.bytes().length + 1, 0);
    after = { offset: block.after.offset - openBytes, line: block.after.line - rest.length };
    yield { rows, after };
    after = block.after;
  }
  if (open.length > 0) yield { rows: rowsOf(open, true).rows, after };
}

function rowsOf(lines: readonly Line[], atEnd: boolean): { readonly rows: readonly FeedRow[]; readonly rest: Line[] } {
  const rows: FeedRow[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (!line) break;
    const length = line.text?.includes('"') ? rowLength(lines, at, atEnd) : 1;
    if (length === 0) return { rows, rest: lines.slice(at) };
    if (length > 1) rows.push(joined(lines.slice(at, at + length)));
    else if (line.text !== '') rows.push(line);
    at += length;
  }
  return { rows, rest: [] };
}

/** How many lines the row at `from` takes; 0 when that cannot be said before more is read. A row with broken quotes is one line. */
function rowLength(lines: readonly Line[], from: number, atEnd: boolean): number {
  let inside = false;
  let size = 0;
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? null;
    const end = text === null ? 'broken' : endOfLine(text, inside);
    if (text === null || end === 'broken') return 1;
    if (end === 'closed') return at - from + 1;
    inside = true;
    size += text.length;
    if (size > longestRow) return 1;
  }
  return atEnd ? 1 : 0;
}

/**
 * How a line ends that starts inside (or outside) a quoted cell: inside one, with every quote closed, or broken, with text after a closing quote. Quotes
 * within an unquoted cell mean nothing.
 */
function endOfLine(text: string, startsInside: boolean): 'inside' | 'closed' | 'broken' {
  let inside = startsInside;
  let at = 0;
  for (;;) {
    if (inside) {
      const quote = text.indexOf('"', at);
      if (quote === -1) return 'inside';
      at = quote + 2;
      if (text[quote + 1] === '"') continue;
      if (quote + 1 === text.length) return 'closed';
      if (text[quote + 1] !== ',') return 'broken';
      inside = false;
    } else if (text[at] === '"') {
      inside = true;
      at += 1;
    } else {
      const comma = text.indexOf(',', at);
      if (comma === -1) return 'closed';
      at = comma + 1;
    }
  }
}

/** One row of several lines. Line ends inside quotes are read as LF, whatever the file has; the bytes keep them as they came. */
function joined(lines: readonly Line[]): FeedRow {
  return {
    line: lines[0]?.line ?? 0,
    text: lines.map(({ text }) => text ?? '').join('\n'),
    bytes: () => Buffer.concat(lines.flatMap(({ bytes, end }, i) => (i === lines.length - 1 ? [bytes()] : [bytes(), Buffer.from(end)]))),
  };
}
