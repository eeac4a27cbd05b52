import {
  type Clock,
  type DeadLetter,
  type FeedRun,
  type FeedSink,
  type MemberRecord,
  type MetadataStore,
  ServiceError,
  type TransactionRecord,
} from '@marquee/core';
import { countLines, feedFormats, startOfFile } from '@marquee/platform';
import { countingArrivals } from '../importer/counting-arrivals.ts';
import { feedContextOf } from '../importer/feed-context.ts';
import { takenOf } from '../importer/feed-run-notes.ts';
import { columnsOf, type FeedName, readRecords } from '../importer/read-records.ts';
import { addRefused } from '../importer/tally.ts';
import { letterOf } from '../letters/letter-of.ts';

/** What became of one line of a push. */
export interface RowResult {
  readonly line: number;
  readonly status: 'accepted' | 'refused';
  readonly reason?: string;
  readonly detail?: string;
}
export interface Receiver {
  /**
   * Takes the rows of one push (NDJSON) through the pipeline of their feed. Accepted rows are safe when it returns, refused ones are dead
   * letters; the same rows again change nothing.
   *
   * @returns a result a row, in the order of the lines
   * @throws ServiceError `bad_request` for more than 20,000 lines, of which none is taken then; `not_found` when the catalogue does not have
   * the exhibitor; `unavailable` when rows cannot be kept now
   */
  receive(push: { readonly exhibitor: string; readonly feed: FeedName; readonly body: Uint8Array }): Promise<readonly RowResult[]>;
}

interface Parts {
  readonly metadata: MetadataStore;
  readonly writer: FeedSink;
  /** Has what was accepted folded, where that is done only when somebody asks for it. */
  readonly settleSoon: (() => Promise<void>) | null;
  readonly clock: Clock;
}

/** Far more than a till sells in an hour; a sender with more sends several pushes. */
const mostLines = 20_000;
/** Rows are kept in pieces: what a push weighs in memory does not grow with it. */
const rowsAtOnce = 1_000;

interface Taken {
  readonly members: MemberRecord[];
  readonly transactions: TransactionRecord[];
  readonly letters: DeadLetter[];
}
const nothing = (): Taken => ({ members: [], transactions: [], letters: [] });

/** Takes pushes, row by row. */
export function createReceiver({ metadata, writer: into, settleSoon, clock }: Parts): Receiver {
  const writer = countingArrivals(into, metadata.feedArrivals, clock);
  return {
    async receive({ exhibitor, feed, body }) {
      requireFewLines(body);
      // Its own part of the catalogue: a push comes from a till, and there are many.
      const { catalogue } = metadata;
      const own = { exhibitors: [...(await catalogue.exhibitors([exhibitor]))], sites: [...(await catalogue.sitesOf(exhibitor))] };
      const context = await feedContextOf(exhibitor, own, metadata);
      if (!context) throw new ServiceError('not_found', `The catalogue has no exhibitor ${exhibitor}.`, { exhibitor });
      const read = feedFormats.ndjson.reader(columnsOf(feed), null);
      const results: RowResult[] = [];
      const reasons: string[] = [];
      const origin = {
        exhibitor,
        feed,
        file: 'pushed.ndjson',
        format: 'ndjson',
        header: null,
        at: new Date(clock.now()).toISOString(),
      } as const;
      let taken: Taken = nothing();
      const keepTaken = async () => {
        const { letters, members, transactions } = taken;
        taken = nothing();
        if (letters.length > 0) await metadata.deadLetters.record(letters);
        if (members.length + transactions.length > 0) await writer.accept({ members, transactions });
      };
      for await (const { rows } of feedFormats.ndjson.rows(once(body), startOfFile)) {
        for (const row of rows) {
          const records = readRecords(feed, [row], read, context);
          taken.members.push(...records.members);
          taken.transactions.push(...records.transactions);
          const [first] = records.refused;
          if (first) {
            const { reason, detail } = first.because;
            results.push({ line: row.line, status: 'refused', reason, detail });
            reasons.push(reason);
            // Line 0: the same row is one letter, wherever in a push it stands.
            taken.letters.push(letterOf(origin, { ...row, line: 0 }, first.because));
          } else {
            results.push({ line: row.line, status: 'accepted' });
          }
          if (results.length % rowsAtOnce === 0) await keepTaken();
        }
      }
      await keepTaken();
      if (results.length > 0)
        await metadata.feedRuns.add({
          ...{ exhibitor, how: 'push', by: null, file: null },
          ...pushesOf(clock.now()),
          ...takenOf([{ feed, rows: results.length, refused: addRefused({}, reasons) }]),
        });
      if (results.some(({ status }) => status === 'accepted')) await settleSoon?.();
      return results;
    },
  };
}

/** Pushes are many and small: those of an hour stand together. */
function pushesOf(at: number): Pick<FeedRun, 'job' | 'startedAt' | 'lastAt'> {
  return { job: `push-${new Date(at).toISOString().slice(0, 13)}`, startedAt: at, lastAt: at };
}

function requireFewLines(body: Uint8Array): void {
  if (countLines(body) > mostLines)
    throw new ServiceError('bad_request', `A push holds at most ${mostLines.toLocaleString('en-US')} rows. Send these in several.`, {
      mostRows: mostLines,
    });
}

async function* once(body: Uint8Array): AsyncGenerator<Uint8Array> {
  yield body;
}
