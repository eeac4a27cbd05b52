import type { FeedLayout } from '@marquee/core';
import { csvCells, csvText } from '../cells.ts';
import { type Columns, columnName, normalise } from '../columns.ts';
import { csvRows } from '../csv-rows.ts';
import { type FeedRow, startOfFile } from '../feed-row.ts';
import { valueReader } from './values.ts';

/** No text in UTF-8 has it: a row with it is refused as one that is not UTF-8. */
const unreadable = Buffer.from([0xff]);
const lost = '\ufffd';

/**
 * A file that is laid out in another way, as the feed's own CSV: a header of the feed's columns, and each row on the line where it was. Rows that cannot be read
 * stay as they are, for the feed to refuse.
 */
export async function* laidOut(bytes: AsyncIterable<Uint8Array>, layout: FeedLayout, columns: Columns): AsyncGenerator<Buffer> {
  let line = 1;
  let header: readonly string[] | null = null;
  let read: (text: string) => string | null = () => null;
  for await (const { rows } of csvRows(inUtf8(bytes, layout.encoding), startOfFile, layout.delimiter)) {
    const parts: Buffer[] = [];
    const write = (row: FeedRow, text: string | Buffer) => {
      parts.push(
        Buffer.from('\n'.repeat(Math.max(0, row.line - line))),
        typeof text === 'string' ? Buffer.from(text) : text,
        Buffer.from('\n'),
      );
      line = Math.max(line, row.line) + 1 + (typeof text === 'string' ? text.split('\n').length - 1 : 0);
    };
    for (const row of rows) {
      if (header === null) {
        header = (csvCells(row.text ?? '', layout.delimiter) ?? []).map(normalise);
        read = rowReader(header, layout, columns);
        write(row, Object.keys(columns).join(','));
      } else if (row.text === null || row.text.includes(lost)) write(row, unreadable);
      else write(row, read(row.text) ?? row.text);
    }
    if (parts.length > 0) yield Buffer.concat(parts);
  }
}

/** The text of a row as the feed has it; null where its cells cannot be told apart, or are not as many as the header has. */
function rowReader(header: readonly string[], layout: FeedLayout, columns: Columns): (text: string) => string | null {
  const place = (name: string | undefined) => (name === undefined ? -1 : header.findIndex((one) => columnName(one) === columnName(name)));
  const value = valueReader(layout);
  const { tickets } = layout;
  const ticketPlaces = tickets && {
    type: place(tickets.type ?? undefined),
    quantity: place(tickets.quantity),
    price: place(tickets.price),
  };
  const wanted = Object.entries(columns).map(([name, column]) => ({
    column,
    name,
    at: place(Object.hasOwn(layout.columns, name) ? layout.columns[name] : undefined),
    fixed: (Object.hasOwn(layout.fixed, name) ? layout.fixed[name] : undefined) ?? '',
    words: new Map(Object.entries(Object.hasOwn(layout.words, name) ? (layout.words[name] ?? {}) : {})),
  }));
  return (text) => {
    const cells = csvCells(text, layout.delimiter);
    if (cells === null || cells.length !== header.length) return null;
    return csvText(
      wanted.map(({ name, column, at, fixed, words }) => {
        if (name === 'ticket_lines' && ticketPlaces) return ticketLine(cells, ticketPlaces, value);
        const given = normalise(cells[at] ?? '');
        if (given === '') return fixed;
        return words.get(given.toLowerCase()) ?? value(column, given);
      }),
    );
  };
}

function ticketLine(
  cells: readonly string[],
  at: { readonly type: number; readonly quantity: number; readonly price: number },
  value: ReturnType<typeof valueReader>,
): string {
  const [quantity, price] = [normalise(cells[at.quantity] ?? ''), normalise(cells[at.price] ?? '')];
  if (quantity === '' || quantity === '0') return '';
  const type = normalise(cells[at.type] ?? '').replace(/[:|]/g, ' ') || 'ticket';
  return `${type}:${quantity}:${value({ kind: 'amount', required: false }, price || '0')}`;
}

async function* inUtf8(bytes: AsyncIterable<Uint8Array>, encoding: FeedLayout['encoding']): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') return yield* bytes;
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  yield Buffer.from(decoder.decode());
}
