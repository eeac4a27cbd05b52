import { type FeedSink, type ImportSummary, ServiceError } from '@marquee/core';
import { feedFormats, openRelationalSource, type RelationalSource } from '@marquee/platform';
import { feedContextOf } from '../importer/feed-context.ts';
import type { NoteRun } from '../importer/feed-run-notes.ts';
import type { JobRecord } from '../importer/job-record.ts';
import type { ImporterPorts } from '../importer/ports.ts';
import { paceFrom } from '../importer/progress.ts';
import { columnsOf, readRecords } from '../importer/read-records.ts';
import { addRefused, type FileTally, rowsOf, summarise } from '../importer/tally.ts';
import { letterOf } from '../letters/letter-of.ts';
import { placeOfRow } from './place-of-row.ts';
import { rowOf } from './row-of.ts';
import type { SourceFile } from './source-file.ts';
import { watermarkOf } from './watermarks.ts';

const usualRowsAtOnce = 5_000;

export interface SourceRun {
  readonly ports: ImporterPorts;
  readonly writer: FeedSink;
  readonly source: SourceFile;
  readonly job: JobRecord;
  /** Told what has been taken of the exhibitor. */
  readonly note: NoteRun;
  readonly signal: AbortSignal;
}

/**
 * Reads what is new in a source's database through the pipeline of its feeds, page by page. A page's watermark is kept after its rows: one
 * that breaks off goes on there, and what is read twice changes nothing. Throws the signal's reason when cancelled.
 */
export async function runSource(run: SourceRun): Promise<ImportSummary> {
  const { ports, writer, source, job, note, signal } = run;
  await job.change({ phase: 'reading' }, true);
  const catalogue = await ports.metadata.catalogue.snapshot();
  const context = await feedContextOf(source.exhibitor, catalogue, ports.metadata);
  if (!context)
    throw new ServiceError('bad_request', `There is no exhibitor ${source.exhibitor}. Import the catalogue that names it first.`);
  await writer.applyCatalogue(catalogue);
  const pace = paceFrom(ports.clock, 0);
  await note(source.exhibitor, []);
  const tallies: FileTally[] = [];
  const database = await openRelationalSource(source.server);
  // A query may take as long as it wants, and whoever stops it not.
  const abandon = () => database.abandon();
  signal.addEventListener('abort', abandon);
  try {
    for (const feed of source.feeds) {
      let tally: FileTally = { feed: feed.feed, rows: 0, refused: {} };
      for await (const counted of readFeed(run, database, feed, context)) {
        tally = { ...tally, rows: tally.rows + counted.rows, refused: addRefused(tally.refused, counted.reasons) };
        const rows = rowsOf([...tallies, tally]);
        await note(source.exhibitor, [...tallies, tally]);
        await job.change({ rows, ...pace.rows(rows) });
      }
      tallies.push(tally);
    }
  } finally {
    signal.removeEventListener('abort', abandon);
    if (signal.aborted) abandon();
    else await database.close();
  }
  const rows = rowsOf(tallies);
  const { rowsPerSecond } = pace.rows(rows);
  await job.change({ phase: 'folding', rows, rowsPerSecond }, true);
  const settled = await writer.settle({ signal });
  return summarise(tallies, {}, settled, Math.round(pace.seconds() * 10) / 10, rowsPerSecond);
}

async function* readFeed(
  { ports, writer, source, job, signal }: SourceRun,
  database: RelationalSource,
  feed: SourceFile['feeds'][number],
  context: NonNullable<Awaited<ReturnType<typeof feedContextOf>>>,
): AsyncGenerator<{ readonly rows: number; readonly reasons: readonly string[] }> {
  const { dryRun } = job.current();
  const columns = columnsOf(feed.feed);
  const read = feedFormats.ndjson.reader(columns, null);
  const key = Object.keys(columns)[0] ?? '';
  const query = { query: feed.query, watermark: feed.watermark, key: feed.columns[key] ?? key };
  const watermark = watermarkOf(source, feed, ports.metadata.settings);
  let from = await watermark.from();
  let before: string | null = null;
  for (let last = false; !last; ) {
    signal.throwIfAborted();
    const page = await database.page(query, from, ports.rowsAtOnce ?? usualRowsAtOnce);
    const places = new Map(page.rows.map((row) => [rowOf(row, columns, feed.columns), placeOfRow(row, query)]));
    const found = [...places.keys()];
    // A page begins with the row that the one before it ended with.
    const rows = found[0] && found[0].text === before ? found.slice(1) : found;
    before = found.at(-1)?.text ?? null;
    const { members, transactions, refused } = readRecords(feed.feed, rows, read, context);
    const at = new Date(ports.clock.now()).toISOString();
    const origin = {
      exhibitor: source.exhibitor,
      feed: feed.feed,
      file: `${feed.feed}.source`,
      format: 'ndjson',
      header: null,
      at,
    } as const;
    if (refused.length > 0 && !dryRun)
      await ports.metadata.deadLetters.record(
        refused.map(({ row, because }) => letterOf(origin, row, { ...because, detail: `${places.get(row) ?? ''}${because.detail}` })),
      );
    await writer.accept({ members, transactions });
    if (page.position && !dryRun) await watermark.keep(page.position, page.last);
    yield { rows: rows.length, reasons: refused.map(({ because }) => because.reason) };
    from = page.position ?? from;
    last = page.last;
  }
}
