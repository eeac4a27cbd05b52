import {
  type CatalogueSnapshot,
  type FeedCheckpoint,
  type FeedSink,
  type ImportSummary,
  keptLayout,
  type SettleSummary,
} from '@marquee/core';
import { changesOf } from '../catalogue/changes.ts';
import { readCatalogueFiles } from '../catalogue/read-catalogue.ts';
import { type ColumnNotes, columnNotes } from './column-notes.ts';
import { feedContextOf } from './feed-context.ts';
import type { FeedFile, FeedFolder } from './feed-folder.ts';
import type { NoteRun } from './feed-run-notes.ts';
import { earlierFileLetters } from './file-letters.ts';
import { isOfFileSystem, type NotRead, order, whyOf } from './folder-entries.ts';
import { importFile } from './import-file.ts';
import type { JobRecord } from './job-record.ts';
import type { ImporterPorts } from './ports.ts';
import { paceFrom } from './progress.ts';
import { addRefused, rowsOf, summarise, tallyOf, tallySince } from './tally.ts';

/** Few enough to be held twice in memory, many enough that their keeping is quick. */
const usualRowsAtOnce = 50_000;

export interface ImportRun {
  readonly ports: ImporterPorts;
  /** Where the folder goes: the store, or in a dry run a store of its own. */
  readonly writer: FeedSink;
  readonly folder: FeedFolder;
  /** The source whose folder it is: what an earlier reading took of it is not read again, and not counted. */
  readonly source?: string;
  readonly job: JobRecord;
  /** Told what has been taken of each exhibitor; does nothing in a dry run. */
  readonly note: NoteRun;
  readonly signal: AbortSignal;
}

/** Imports a feed folder: the catalogue, then the feeds from where they were left, then the fold. Throws the signal's reason when cancelled. */
export async function runImport({ ports, writer, folder, source, job, note, signal }: ImportRun): Promise<ImportSummary> {
  const { id, dryRun } = job.current();
  const importId = source ?? id;
  const before = new Map((await writer.checkpoints(importId)).map((checkpoint) => [checkpoint.file, checkpoint]));
  const checkpoints = new Map<string, FeedCheckpoint>();
  const tallyIn = (one: FeedCheckpoint) => (source === undefined ? tallyOf(one) : tallySince(before.get(one.file), one));
  const tallies = () => [...checkpoints.values()].map(tallyIn);
  const pace = paceFrom(ports.clock, source === undefined ? rowsOf([...before.values()].map(tallyOf)) : 0);
  const now = () => new Date(ports.clock.now()).toISOString();

  await job.change({ phase: 'catalogue', bytesTotal: folder.feeds.reduce((sum, { bytes }) => sum + bytes, 0) }, true);
  const notRead = [...folder.notRead];
  const earlier = dryRun ? null : await earlierFileLetters(ports.metadata.deadLetters, job.current().startedAt);
  const columns = columnNotes();
  const { catalogue, refused: catalogueRefused } = await takeCatalogue({ ports, writer, folder, dryRun, at: now(), columns, notRead });
  for (const { name } of folder.catalogue) if (!notRead.some((one) => one.name === name)) await earlier?.takeBack('', name);

  await job.change({ phase: 'reading' }, true);
  let bytesBefore = 0;
  const noteOf = (exhibitor: string, known: ReadonlyMap<string, FeedCheckpoint>) =>
    note(exhibitor, folder.feeds.flatMap((file) => (file.exhibitor === exhibitor ? (known.get(file.name) ?? []) : [])).map(tallyIn));
  const report = async ({ exhibitor }: FeedFile, checkpoint: FeedCheckpoint, bytesInFile: number) => {
    checkpoints.set(checkpoint.file, checkpoint);
    if (contexts.get(exhibitor)) await noteOf(exhibitor, checkpoints);
    const rows = rowsOf(tallies());
    const { bytesTotal } = job.current();
    const bytesRead = bytesBefore + bytesInFile;
    return job.change({ rows, bytesRead, ...pace.rows(rows), secondsLeft: pace.secondsLeft(bytesRead, bytesTotal) });
  };
  const contexts = new Map<string, Awaited<ReturnType<typeof feedContextOf>>>();
  for (const exhibitor of new Set(folder.feeds.map((file) => file.exhibitor))) {
    const context = await feedContextOf(exhibitor, catalogue, ports.metadata);
    contexts.set(exhibitor, context);
    // Whoever looks at one sees that an import is under way, also before its turn.
    if (context) await noteOf(exhibitor, before);
  }
  for (const file of folder.feeds) {
    signal.throwIfAborted();
    const context = contexts.get(file.exhibitor) ?? null;
    try {
      const done = await importFile(file, context, before.get(file.name), {
        importId,
        writer,
        rowsAtOnce: ports.rowsAtOnce ?? usualRowsAtOnce,
        deadLetters: dryRun ? null : ports.metadata.deadLetters,
        now,
        checkCancelled: () => signal.throwIfAborted(),
        columns,
        layout: await keptLayout(ports.metadata.settings, file.exhibitor, file.feed),
        onProgress: (checkpoint, bytesRead) => report(file, checkpoint, bytesRead),
      });
      await report(file, done, file.bytes);
      // One that was not read again has nothing new to say of itself.
      if (source === undefined || done !== before.get(file.name)) await earlier?.takeBack(file.exhibitor, file.name);
    } catch (error) {
      // Gone, or not ours to read, by now: the other files are none the worse for it.
      if (!isOfFileSystem(error)) throw error;
      notRead.push({ name: file.name, why: whyOf(error) });
    }
    bytesBefore += file.bytes;
  }
  const rows = rowsOf(tallies());
  const { rowsPerSecond } = pace.rows(rows);

  await job.change({ phase: 'folding', rows, bytesRead: bytesBefore, rowsPerSecond, secondsLeft: null }, true);
  const folding = paceFrom(ports.clock, 0);
  const settled = await writer.settle({
    signal,
    onProgress: ({ done, total }) => void job.change({ secondsLeft: folding.secondsLeft(done, total) }),
  });
  const summary = summarise(tallies(), catalogueRefused, ofThisImport(settled, rows), round(pace.seconds()), rowsPerSecond);
  return { ...summary, notRead: notRead.sort((one, other) => order(one.name, other.name)), columns: columns.all() };
}

interface CatalogueRun {
  readonly ports: ImporterPorts;
  readonly writer: FeedSink;
  readonly folder: FeedFolder;
  readonly dryRun: boolean;
  readonly at: string;
  readonly columns: ColumnNotes;
  readonly notRead: NotRead[];
}

async function takeCatalogue({
  ports,
  writer,
  folder,
  dryRun,
  ...notes
}: CatalogueRun): Promise<{ readonly catalogue: CatalogueSnapshot; readonly refused: Readonly<Record<string, number>> }> {
  const { metadata } = ports;
  const known = await metadata.catalogue.snapshot();
  const { catalogue, letters } = await readCatalogueFiles(folder.catalogue, known, notes);
  if (!dryRun) {
    if (letters.length > 0) await metadata.deadLetters.record(letters);
    await metadata.catalogue.upsert(changesOf(known, catalogue));
  }
  // As it is by now: somebody may have matched a film while the files were read.
  await writer.applyCatalogue(dryRun ? catalogue : await metadata.catalogue.snapshot());
  return {
    catalogue,
    refused: addRefused(
      {},
      letters.map(({ reason }) => reason),
    ),
  };
}

/** The tally of a settle is of the rows it found; an import without a row has nothing in it. */
function ofThisImport(settled: SettleSummary, rows: number): SettleSummary {
  if (rows > 0) return settled;
  const none = (figure: number | null) => (figure === null ? null : 0);
  const { duplicates, outdated, concessionsOnly } = settled;
  return { ...settled, duplicates: none(duplicates), outdated: none(outdated), concessionsOnly: none(concessionsOnly) };
}

function round(seconds: number): number {
  return Math.round(seconds * 10) / 10;
}
