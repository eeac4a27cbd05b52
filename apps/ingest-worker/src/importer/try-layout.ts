import { type LayoutTrial, type MetadataStore, ServiceError, type TriedLayout } from '@marquee/core';
import { type FeedRow, feedFormats, guessLayout, laidOut, startOfFile } from '@marquee/platform';
import { feedContextOf } from './feed-context.ts';
import { columnsOf, readRecords } from './read-records.ts';

/** Rows that are shown. */
const shown = 25;

/** Reads the beginning of a file as a layout has it, down to the refusals of the feed; keeps nothing. */
export async function tryLayout(
  metadata: Pick<MetadataStore, 'catalogue'>,
  { exhibitor, feed, sample, whole, layout }: LayoutTrial,
): Promise<TriedLayout> {
  const columns = columnsOf(feed);
  const guessed = guessLayout(sample, columns);
  const used = layout ?? guessed.layout;
  const context = await feedContextOf(exhibitor, await metadata.catalogue.snapshot(), metadata);
  if (!context) throw new ServiceError('not_found', `There is no exhibitor ${exhibitor}.`, { exhibitor });

  const [own] = await rowsOf(inPieces(sample));
  const needed = own === undefined || !feedFormats.csv.header(own.text, columns).ok;
  const [header, ...all] = await rowsOf(needed ? laidOut(inPieces(sample), used, columns) : inPieces(sample));
  const rows = whole ? all : all.slice(0, -1);
  const read = feedFormats.csv.reader(columns, header?.text ?? null);
  const order = Object.keys(columns);
  const results = rows.map((row) => {
    const cells = row.text === null ? null : read(row.text);
    const [because] = readRecords(feed, [row], read, context).refused;
    return {
      line: row.line,
      cells: cells?.ok ? cells.cells : [row.text ?? '', ...order.slice(1).map(() => '')],
      refused: because ? { reason: because.because.reason, detail: because.because.detail } : null,
    };
  });
  return {
    needed,
    layout: used,
    header: guessed.header,
    columns: order.map((name) => ({ name, required: columns[name]?.required ?? false, moment: columns[name]?.moment ?? null })),
    rows: results.slice(0, shown),
    read: results.length,
    refused: results.filter(({ refused }) => refused !== null).length,
  };
}

async function* inPieces(sample: Uint8Array): AsyncGenerator<Uint8Array> {
  yield sample;
}

async function rowsOf(bytes: AsyncIterable<Uint8Array>): Promise<readonly FeedRow[]> {
  const rows: FeedRow[] = [];
  for await (const block of feedFormats.csv.rows(bytes, startOfFile)) rows.push(...block.rows);
  return rows;
}
