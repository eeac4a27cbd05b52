import {
  type CatalogueSnapshot,
  type DeadLetter,
  type Importer,
  isOfRow,
  type MemberRecord,
  ServiceError,
  type TransactionRecord,
} from '@marquee/core';
import { type FeedRow, feedFormats, textOfRow } from '@marquee/platform';
import { catalogueFeeds, draftOf, snapshotOf } from '../catalogue/catalogue-feeds.ts';
import { changesOf } from '../catalogue/changes.ts';
import type { Work } from '../jobs/do-job.ts';
import { letterPages } from '../letters/letter-pages.ts';
import { pipeline } from '../pipeline/pipeline.ts';
import { readRow } from '../pipeline/read-row.ts';
import { runRows } from '../pipeline/run-rows.ts';
import type { DeadLettered } from '../pipeline/step-result.ts';
import { placeIn } from '../source/place-of-row.ts';
import { feedContextOf } from './feed-context.ts';
import type { NoteRun } from './feed-run-notes.ts';
import { catalogueFeedOfFile } from './file-names.ts';
import type { ImporterPorts } from './ports.ts';
import { columnsOf, type FeedName, readRecords } from './read-records.ts';
import { addRefused, type FileTally } from './tally.ts';

interface Tally {
  readonly replayed: number;
  readonly refused: number;
}

/**
 * Puts dead letters through the pipeline again, the catalogue's first, some hundred at a time. Those that pass are removed once they are kept; one
 * that is refused for another reason by now says so. Whole files and messages are not rows: theirs stay.
 */
export async function replayDeadLetters(
  query: Parameters<Importer['replayDeadLetters']>[0],
  ports: ImporterPorts,
  work?: Work,
  note?: NoteRun,
): Promise<Tally> {
  const ofCatalogue: DeadLetter[] = [];
  for await (const page of letterPages(ports.metadata.deadLetters, { ...query, feed: 'catalogue' })) ofCatalogue.push(...page);
  const { catalogue, ...first } = await replayCatalogue(ofCatalogue, ports);
  const tallies = new Map<string, readonly FileTally[]>();
  const isKnown = async (exhibitor: string) => (await ports.metadata.catalogue.exhibitors([exhibitor])).length > 0;
  let { replayed, refused } = first;
  for await (const page of letterPages(ports.metadata.deadLetters, { ...query, feed: 'moviegoers' })) {
    if (work?.signal.aborted) break;
    for (const group of groupsOf(page)) {
      const reasons = await replayFeed(group, catalogue, ports);
      replayed += group.length - reasons.length;
      refused += reasons.length;
      const [first] = group;
      if (first) tallies.set(first.exhibitor, withGroup(tallies.get(first.exhibitor) ?? [], first, group.length, reasons));
    }
    for (const exhibitor of new Set(page.map((letter) => letter.exhibitor)))
      if (await isKnown(exhibitor)) await note?.(exhibitor, tallies.get(exhibitor) ?? []);
    await work?.save({ replayed, refused });
  }
  if (replayed > first.replayed) await ports.writer.settle();
  if (work?.signal.aborted) throw new ServiceError('cancelled', 'The replay was stopped. What it took until then stays taken.');
  return { replayed, refused };
}

async function replayCatalogue(letters: readonly DeadLetter[], ports: ImporterPorts): Promise<Tally & { catalogue: CatalogueSnapshot }> {
  const { catalogue, deadLetters } = ports.metadata;
  const known = await catalogue.snapshot();
  const draft = draftOf(known);
  const refusals = new Map<DeadLetter, DeadLettered | null>();
  for (const feed of catalogueFeeds)
    for (const letter of letters.filter((one) => isOfRow(one) && catalogueFeedOfFile(one.file) === feed)) {
      const refuse = (because: DeadLettered) => void refusals.set(letter, because);
      const read = feedFormats[letter.format].reader(feed.columns, letter.header);
      const step = pipeline(readRow(read)).step((cells) => feed.take(draft, cells, refuse));
      refusals.set(letter, null);
      for (const { because } of runRows([rowOf(letter)], step.run).refused) refuse(because);
    }
  const snapshot = snapshotOf(draft);
  const passed = [...refusals].filter(([, because]) => because === null).map(([{ id }]) => id);
  if (passed.length > 0) {
    // What somebody else changed meanwhile stays as it is.
    await catalogue.upsert(changesOf(known, snapshot));
    await ports.writer.applyCatalogue(await catalogue.snapshot());
    await deadLetters.remove(passed);
  }
  await recordAnew(refusals, ports);
  return { catalogue: passed.length > 0 ? snapshot : known, replayed: passed.length, refused: letters.length - passed.length };
}

/** @returns the reasons of the letters that did not pass */
async function replayFeed(letters: readonly DeadLetter[], catalogue: CatalogueSnapshot, ports: ImporterPorts): Promise<readonly string[]> {
  const asBefore = letters.map(({ reason }) => reason);
  const [first] = letters;
  const feed = first ? feedNameOf(first) : null;
  if (!first || !feed || !isOfRow(first)) return asBefore;
  const context = await feedContextOf(first.exhibitor, catalogue, ports.metadata);
  if (!context) return asBefore;
  const read = feedFormats[first.format].reader(columnsOf(feed), first.header);
  const passed: string[] = [];
  const refusals = new Map<DeadLetter, DeadLettered>();
  const members: MemberRecord[] = [];
  const transactions: TransactionRecord[] = [];
  for (const letter of letters) {
    const records = readRecords(feed, [rowOf(letter)], read, context);
    const [refused] = records.refused;
    if (refused) {
      refusals.set(letter, refused.because);
      continue;
    }
    members.push(...records.members);
    transactions.push(...records.transactions);
    passed.push(letter.id);
  }
  if (passed.length > 0) {
    await ports.writer.accept({ members, transactions });
    await ports.metadata.deadLetters.remove(passed);
  }
  await recordAnew(refusals, ports);
  return [...refusals.values()].map(({ reason }) => reason);
}

/** What was replayed of an exhibitor, one tally a feed, with a group of letters that are alike in their feed. */
function withGroup(tallies: readonly FileTally[], letter: DeadLetter, rows: number, reasons: readonly string[]): readonly FileTally[] {
  const feed = feedNameOf(letter) ?? 'transactions';
  const before = tallies.find((tally) => tally.feed === feed) ?? { feed, rows: 0, refused: {} };
  const now = { feed, rows: before.rows + rows, refused: addRefused(before.refused, reasons) };
  return [...tallies.filter((tally) => tally !== before), now];
}

/** Lets letters say why they are refused now. */
async function recordAnew(refusals: ReadonlyMap<DeadLetter, DeadLettered | null>, { metadata }: ImporterPorts): Promise<void> {
  const changed = [...refusals].flatMap(([letter, because]) => {
    if (because === null) return [];
    const detail = placeIn(letter.detail) + because.detail;
    return because.reason !== letter.reason || detail !== letter.detail ? [{ ...letter, reason: because.reason, detail }] : [];
  });
  if (changed.length > 0) await metadata.deadLetters.record(changed);
}

function feedNameOf({ feed }: DeadLetter): FeedName | null {
  return feed === 'catalogue' ? null : feed;
}

/** Letters that are read the same way. */
function groupsOf(letters: readonly DeadLetter[]): Iterable<readonly DeadLetter[]> {
  const groups = new Map<string, DeadLetter[]>();
  for (const letter of letters) {
    const key = JSON.stringify([isOfRow(letter), letter.exhibitor, letter.feed, letter.format, letter.header]);
    const group = groups.get(key);
    if (group) group.push(letter);
    else groups.set(key, [letter]);
  }
  return groups.values();
}

function rowOf(letter: DeadLetter): FeedRow {
  const bytes = Buffer.from(letter.bytes, 'base64');
  return { line: letter.line, text: textOfRow(bytes), bytes: () => bytes };
}
