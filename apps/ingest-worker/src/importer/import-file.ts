import type { DeadLetter, DeadLetters, FeedCheckpoint, FeedLayout, FeedSink, MemberRecord, TransactionRecord } from '@marquee/core';
import { type FeedPosition, startOfFile } from '@marquee/platform';
import type { FeedContext } from '../feeds/feed-context.ts';
import { letterOf, placeInFile } from '../letters/letter-of.ts';
import { deadLetter } from '../pipeline/step-result.ts';
import { type ColumnNotes, nothingSeen } from './column-notes.ts';
import type { FeedFile } from './feed-folder.ts';
import { fingerprintOf } from './fingerprint.ts';
import { readFile } from './read-file.ts';
import { columnsOf, readRecords } from './read-records.ts';
import { addRefused } from './tally.ts';

export interface FileImport {
  readonly importId: string;
  readonly writer: FeedSink;
  readonly rowsAtOnce: number;
  /** Null in a dry run: refused rows are counted and not kept. */
  readonly deadLetters: DeadLetters | null;
  readonly now: () => string;
  /** Throws when the import was cancelled. */
  readonly checkCancelled: () => void;
  readonly columns: ColumnNotes;
  /** How the exhibitor's files of the feed are laid out; null as the feed has it. */
  readonly layout: FeedLayout | null;
  readonly onProgress: (checkpoint: FeedCheckpoint, bytesRead: number) => void;
}

/**
 * Imports one feed file from its checkpoint on. Rows, their dead letters and the checkpoint are kept together, batch by batch:
 * a process that dies goes on after the last batch. Dead letters come first, for they may be kept twice.
 *
 * @param context null when the catalogue does not have the file's exhibitor: the file is refused.
 */
export async function importFile(
  file: FeedFile,
  context: FeedContext | null,
  before: FeedCheckpoint | undefined,
  run: FileImport,
): Promise<FeedCheckpoint> {
  const fingerprint = await fingerprintOf(file.path, run.layout);
  const known = before?.fingerprint === fingerprint ? before : undefined;
  if (known?.done) return known;
  const batches = new Batches(
    file,
    run,
    known ?? { importId: run.importId, file: file.name, rows: 0, done: false, ...startOfFile, fingerprint, refused: {} },
  );
  if (!context) {
    batches.refuse(placeInFile(1), deadLetter('unknown_exhibitor', `The catalogue has no exhibitor "${file.exhibitor}".`), null);
    return batches.finish(file.bytes);
  }
  const columns = columnsOf(file.feed);
  const seen = nothingSeen();
  for await (const part of readFile(file, columns, batches.position(), seen, run.layout)) {
    run.checkCancelled();
    if (part.kind === 'refused') {
      batches.refuse(part.row, part.because, null);
      continue;
    }
    const { members, transactions, refused } = readRecords(file.feed, part.rows, part.read, context);
    for (const { row, because } of refused) batches.refuse(row, because, part.header);
    await batches.take(members, transactions, part.after, part.bytesRead);
  }
  run.columns.note(file.name, columns, seen);
  return batches.finish(file.bytes);
}

/** Gathers records into batches and hands them on, one on its way while the next is gathered. */
class Batches {
  readonly #file: FeedFile;
  readonly #run: FileImport;
  #checkpoint: FeedCheckpoint;
  #members: MemberRecord[] = [];
  #transactions: TransactionRecord[] = [];
  #letters: DeadLetter[] = [];
  #underWay: Promise<void> = Promise.resolve();

  constructor(file: FeedFile, run: FileImport, checkpoint: FeedCheckpoint) {
    this.#file = file;
    this.#run = run;
    this.#checkpoint = checkpoint;
  }

  position(): FeedPosition {
    return { offset: this.#checkpoint.offset, line: this.#checkpoint.line };
  }

  refuse(row: Parameters<typeof letterOf>[1], because: Parameters<typeof letterOf>[2], header: string | null): void {
    const { exhibitor, feed, name, format } = this.#file;
    this.#letters.push(letterOf({ exhibitor, feed, file: name, format: format.name, header, at: this.#run.now() }, row, because));
  }

  async take(
    members: readonly MemberRecord[],
    transactions: readonly TransactionRecord[],
    after: FeedPosition,
    bytesRead: number,
  ): Promise<void> {
    for (const member of members) this.#members.push(member);
    for (const transaction of transactions) this.#transactions.push(transaction);
    this.#checkpoint = { ...this.#checkpoint, ...after };
    if (this.#size() >= this.#run.rowsAtOnce) await this.#handOn(bytesRead);
  }

  async finish(bytesRead: number): Promise<FeedCheckpoint> {
    this.#checkpoint = { ...this.#checkpoint, done: true };
    await this.#handOn(bytesRead);
    await this.#underWay;
    return this.#checkpoint;
  }

  #size(): number {
    return this.#members.length + this.#transactions.length + this.#letters.length;
  }

  async #handOn(bytesRead: number): Promise<void> {
    const letters = this.#letters;
    const checkpoint = {
      ...this.#checkpoint,
      rows: this.#checkpoint.rows + this.#size(),
      refused: addRefused(
        this.#checkpoint.refused,
        letters.map(({ reason }) => reason),
      ),
    };
    const batch = { members: this.#members, transactions: this.#transactions, checkpoint };
    this.#checkpoint = checkpoint;
    this.#members = [];
    this.#transactions = [];
    this.#letters = [];
    await this.#underWay;
    this.#underWay = this.#keep(letters, batch).then(() => this.#run.onProgress(checkpoint, bytesRead));
    // The failure is met where it is awaited next; until then it is not unhandled.
    this.#underWay.catch(() => undefined);
  }

  async #keep(letters: readonly DeadLetter[], batch: Parameters<FeedSink['accept']>[0]): Promise<void> {
    if (letters.length > 0) await this.#run.deadLetters?.record(letters);
    await this.#run.writer.accept(batch);
  }
}
