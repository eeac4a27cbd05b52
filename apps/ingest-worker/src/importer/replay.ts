import type { CatalogueSnapshot, DeadLetter } from '@marquee/core';
import { type FeedRow, feedFormats } from '@marquee/platform';
import { type CatalogueFeed, catalogueFeeds, draftOf, snapshotOf } from '../catalogue/catalogue-feeds.ts';
import { pipeline } from '../pipeline/pipeline.ts';
import { readRow } from '../pipeline/read-row.ts';
import { runRows } from '../pipeline/run-rows.ts';
import { feedContextOf } from './feed-context.ts';
import { catalogueFeedOfFile } from './file-names.ts';
import type { ImporterPorts } from './ports.ts';
import { columnsOf, type FeedName, readRecords } from './read-records.ts';

/** Puts dead letters through the pipeline again, the catalogue's first; those that pass are removed once they are kept. */
export async function replayDeadLetters(
  { reason }: { readonly reason?: string },
  ports: ImporterPorts,
): Promise<{ readonly replayed: number; readonly refused: number }> {
  const letters = await ports.metadata.deadLetters.list(reason === undefined ? {} : { reason });
  const passed = new Set<string>();
  const catalogue = await replayCatalogue(
    letters.filter(({ feed }) => feed === 'catalogue'),
    ports,
    passed,
  );
  for (const group of groupsOf(letters.filter(({ feed }) => feed !== 'catalogue'))) await replayFeed(group, catalogue, ports, passed);
  return { replayed: passed.size, refused: letters.length - passed.size };
}

async function replayCatalogue(letters: readonly DeadLetter[], ports: ImporterPorts, passed: Set<string>): Promise<CatalogueSnapshot> {
  const { catalogue, deadLetters } = ports.metadata;
  const draft = draftOf(await catalogue.snapshot());
  const ids: string[] = [];
  for (const feed of catalogueFeeds)
    for (const letter of letters.filter(({ file }) => isOf(feed, file))) {
      const read = feedFormats[letter.format].reader(feed.columns, letter.header);
      const step = pipeline(readRow(read)).step((cells) => feed.take(draft, cells));
      if (runRows([rowOf(letter)], step.run).passed.length > 0) ids.push(letter.id);
    }
  const snapshot = snapshotOf(draft);
  if (ids.length > 0) {
    await catalogue.upsert(snapshot);
    await ports.writer.applyCatalogue(snapshot);
    await deadLetters.remove(ids);
    for (const id of ids) passed.add(id);
  }
  return snapshot;
}

function isOf(feed: CatalogueFeed, file: string): boolean {
  return catalogueFeedOfFile(file) === feed;
}

async function replayFeed(
  letters: readonly DeadLetter[],
  catalogue: CatalogueSnapshot,
  ports: ImporterPorts,
  passed: Set<string>,
): Promise<void> {
  const [first] = letters;
  const feed = first ? feedNameOf(first) : null;
  if (!first || !feed) return;
  const context = await feedContextOf(first.exhibitor, catalogue, ports.metadata);
  if (!context) return;
  const read = feedFormats[first.format].reader(columnsOf(feed), first.header);
  const ids: string[] = [];
  const members = [];
  const transactions = [];
  for (const letter of letters) {
    const records = readRecords(feed, [rowOf(letter)], read, context);
    if (records.refused.length > 0) continue;
    members.push(...records.members);
    transactions.push(...records.transactions);
    ids.push(letter.id);
  }
  if (ids.length === 0) return;
  await ports.writer.accept({ members, transactions });
  await ports.writer.settle();
  await ports.metadata.deadLetters.remove(ids);
  for (const id of ids) passed.add(id);
}

function feedNameOf({ feed }: DeadLetter): FeedName | null {
  return feed === 'catalogue' ? null : feed;
}

/** Letters that are read the same way. */
function groupsOf(letters: readonly DeadLetter[]): Iterable<readonly DeadLetter[]> {
  const groups = new Map<string, DeadLetter[]>();
  for (const letter of letters) {
    const key = JSON.stringify([letter.exhibitor, letter.feed, letter.format, letter.header]);
    const group = groups.get(key);
    if (group) group.push(letter);
    else groups.set(key, [letter]);
  }
  return groups.values();
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function rowOf(letter: DeadLetter): FeedRow {
  const bytes = Buffer.from(letter.bytes, 'base64');
  return { line: letter.line, text: textOf(bytes), bytes: () => bytes };
}

function textOf(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes).replace(/\r$/, '');
  } catch {
    return null;
  }
}
