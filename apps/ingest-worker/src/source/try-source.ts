import { keptLayout, type MetadataStore, ServiceError, type SourceAccess, type SourceTrial, type TriedSource } from '@marquee/core';
import { type Cells, type FeedRow, feedFormats, openRelationalSource, type RelationalSource, startOfFile } from '@marquee/platform';
import type { FeedContext } from '../feeds/feed-context.ts';
import { feedContextOf } from '../importer/feed-context.ts';
import type { FeedFile } from '../importer/feed-folder.ts';
import { readFile } from '../importer/read-file.ts';
import { columnsOf, type FeedName, readRecords } from '../importer/read-records.ts';
import { queriesOf, serverOfSource } from './kept-source.ts';
import { rowOf } from './row-of.ts';
import { readSourceFolder } from './source-folder.ts';

/** Rows that are shown of each feed, and how much of a cell. */
const mostRows = 20;
const longestCell = 200;
/** How long a database may take to answer somebody who waits, in milliseconds. */
const patienceMs = 20_000;

type TriedFeed = TriedSource['feeds'][number];
interface Parts {
  readonly metadata: Pick<MetadataStore, 'catalogue' | 'settings'>;
  readonly access: SourceAccess;
}

/** Reads the first rows of each feed that a source would read, down to the refusals of the feed; keeps nothing. */
export async function trySource({ metadata, access }: Parts, { exhibitor, of, password }: SourceTrial): Promise<TriedSource> {
  const context = await feedContextOf(exhibitor, await metadata.catalogue.snapshot(), metadata);
  if (!context) throw new ServiceError('not_found', `There is no exhibitor ${exhibitor}.`, { exhibitor });
  if (of.kind === 'folder') {
    const { feeds: files, notRead } = await readSourceFolder(await access.folder(of.folder), exhibitor);
    // The last by name is the newest where names carry days.
    const newest = (['members', 'transactions'] as const).flatMap((feed) => files.findLast((file) => file.feed === feed) ?? []);
    return { feeds: await Promise.all(newest.map((file) => tryFile(file, metadata, context))), notRead };
  }
  const database = await openRelationalSource(await serverOfSource(of, password, access));
  let gaveUp = false;
  const late = setTimeout(() => {
    gaveUp = true;
    database.abandon();
  }, patienceMs);
  try {
    const feeds: TriedFeed[] = [];
    for (const query of queriesOf(of)) feeds.push(await tryQuery(database, query, context));
    return { feeds, notRead: [] };
  } finally {
    clearTimeout(late);
    if (!gaveUp) await database.close();
  }
}

async function tryQuery(database: RelationalSource, feed: ReturnType<typeof queriesOf>[number], context: FeedContext): Promise<TriedFeed> {
  const columns = columnsOf(feed.feed);
  const key = Object.keys(columns)[0] ?? '';
  try {
    const query = { query: feed.query, watermark: feed.watermark, key: feed.columns[key] ?? key };
    const { rows } = await database.page(query, null, mostRows);
    const read = feedFormats.ndjson.reader(columns, null);
    const found = rows.slice(0, mostRows).map((row) => rowOf(row, columns, feed.columns));
    return tried(feed.feed, null, found, read, context);
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return unread(feed.feed, null, error.message);
  }
}

async function tryFile(file: FeedFile, metadata: Parts['metadata'], context: FeedContext): Promise<TriedFeed> {
  const layout = await keptLayout(metadata.settings, file.exhibitor, file.feed);
  for await (const part of readFile(file, columnsOf(file.feed), startOfFile, undefined, layout)) {
    if (part.kind === 'refused') return unread(file.feed, file.name, part.because.detail);
    if (part.rows.length > 0) return tried(file.feed, file.name, part.rows.slice(0, mostRows), part.read, context);
  }
  return tried(file.feed, file.name, [], () => ({ ok: true, cells: [] }), context);
}

function tried(
  feed: FeedName,
  file: string | null,
  rows: readonly FeedRow[],
  read: (text: string) => Cells,
  context: FeedContext,
): TriedFeed {
  const columns = Object.keys(columnsOf(feed));
  const shown = rows.map((row) => {
    const cells = row.text === null ? null : read(row.text);
    const [because] = readRecords(feed, [row], read, context).refused;
    return {
      cells: (cells?.ok ? cells.cells : [row.text ?? '', ...columns.slice(1).map(() => '')]).map(shortened),
      refused: because ? { reason: because.because.reason, detail: because.because.detail } : null,
    };
  });
  return { feed, file, columns, rows: shown, fault: null };
}

function unread(feed: FeedName, file: string | null, fault: string): TriedFeed {
  return { feed, file, columns: Object.keys(columnsOf(feed)), rows: [], fault };
}

function shortened(cell: string): string {
  return cell.length > longestCell ? `${cell.slice(0, longestCell)}…` : cell;
}
