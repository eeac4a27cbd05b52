import type { DuckDBConnection } from '@duckdb/node-api';
import type { AudienceWriter, Clock, FeedBatch, ForgetReceipt, SettleSummary } from '@marquee/core';
import type { DuckdbDatabase } from '../connection.ts';
import type { OwnConnection } from '../own-connections.ts';
import { execute, inTransaction, query } from '../query.ts';
import { toNumber } from '../rows.ts';
import { refreshAudienceState } from '../state.ts';
import { stagingTables } from '../tables/record-tables.ts';
import { acceptBatch, readCheckpoints } from './accept.ts';
import { readCatalogue, sameCatalogue, writeCatalogue } from './catalogue.ts';
import { keepWhatStands } from './dedupe.ts';
import { digestOf } from './digest.ts';
import { enrichAgain } from './enrich.ts';
import { foldChunk, moviegoersAtOnce } from './fold.ts';
import { eraseMoviegoer } from './forget.ts';

/** From this many folded moviegoers on, a settle writes a checkpoint at once. Otherwise the engine does it at a later time. */
const largeSettle = 20_000;

/** The size of the write-ahead log at which the engine works it into the file. After a crash, at most this much is read again. */
const checkpointAt = '256MB';

/** How many transactions are folded at once. This limits the engine's memory, and how long questions still see the state before. */
const usualTransactionsAtOnce = 500_000;

export interface DuckdbWriterOptions {
  readonly clock?: Clock;
  readonly transactionsAtOnce?: number;
}

export interface ClosableAudienceWriter extends AudienceWriter {
  /** Waits for running calls, then closes the connection. */
  close(): Promise<void>;
}

type SettleOptions = Parameters<AudienceWriter['settle']>[0];

/** Writes the audience into a DuckDB file. Calls run one after another. Each uses transactions that leave the store consistent if they are interrupted. */
export function createDuckdbAudienceWriter(
  database: DuckdbDatabase,
  { clock = systemClock, transactionsAtOnce = usualTransactionsAtOnce }: DuckdbWriterOptions = {},
): ClosableAudienceWriter {
  let opened: Promise<OwnConnection> | undefined;
  const queued = oneAfterAnother();
  const inTurn = <T>(work: (connection: DuckDBConnection) => Promise<T>) =>
    queued(async () => {
      opened ??= openConnection(database);
      return work((await opened).connection);
    });
  const letGo = async () => {
    const own = await opened;
    opened = undefined;
    own?.close();
  };
  let rewriting: Promise<boolean> | undefined;
  /** One rewrite serves all moviegoers who were erased before it begins. */
  const rewritten = () => {
    rewriting ??= queued(async () => {
      rewriting = undefined;
      await letGo();
      // If there is no disk space for it now, the next start does it.
      return database.rewrite().then(
        () => true,
        () => false,
      );
    });
    return rewriting;
  };

  const accept = (connection: DuckDBConnection, batch: FeedBatch) => inTransaction(connection, () => acceptBatch(connection, batch));
  const settle = async (connection: DuckDBConnection, options: SettleOptions = {}): Promise<SettleSummary> => {
    const found = await inTransaction(connection, () => keepWhatStands(connection));
    const folded = await foldTouched(connection, transactionsAtOnce, options);
    if (folded >= largeSettle) await tidy(connection);
    return summarise(connection, found || folded > 0);
  };

  return {
    applyCatalogue: (catalogue) =>
      inTurn(async (connection) => {
        const before = await readCatalogue(connection);
        if (sameCatalogue(before, catalogue)) return;
        await inTransaction(connection, async () => {
          await writeCatalogue(connection, catalogue);
          await enrichAgain(connection, before, catalogue);
          await refreshAudienceState(connection);
        });
        await foldTouched(connection, transactionsAtOnce);
      }),
    catalogue: () => inTurn((connection) => readCatalogue(connection)),
    accept: (batch) => inTurn((connection) => accept(connection, batch)),
    checkpoints: (importId) => inTurn((connection) => readCheckpoints(connection, importId)),
    settle: (options) => inTurn((connection) => settle(connection, options)),
    apply: (batch) =>
      inTurn(async (connection) => {
        await accept(connection, batch);
        return settle(connection);
      }),
    forget: async (moviegoer, at): Promise<ForgetReceipt> => {
      const removedFrom = await inTurn((connection) =>
        inTransaction(connection, async () => {
          const removed = await eraseMoviegoer(connection, moviegoer, at);
          if (removed.length > 0) await refreshAudienceState(connection);
          return removed;
        }),
      );
      const existed = removedFrom.length > 0;
      return { moviegoer, existed, removedFrom, fileHolds: existed && !(await rewritten()), at: new Date(clock.now()).toISOString() };
    },
    digest: () => inTurn((connection) => digestOf(connection)),
    close: () => queued(letGo),
  };
}

const systemClock: Clock = { now: () => Date.now() };

async function openConnection(database: DuckdbDatabase): Promise<OwnConnection> {
  const own = await database.connect();
  for (const statement of stagingTables) await own.connection.run(statement);
  // With the default of 16 MB, a large import would rewrite the end of its tables after every second batch.
  await own.connection.run(`SET checkpoint_threshold = '${checkpointAt}'`);
  return own;
}

/** Folds every touched moviegoer, one chunk per transaction, and returns how many there were. Stops between chunks when the signal is aborted. */
async function foldTouched(
  connection: DuckDBConnection,
  transactionsAtOnce: number,
  { onProgress, signal }: NonNullable<SettleOptions> = {},
): Promise<number> {
  const total = toNumber((await query(connection, 'SELECT count(*) AS touched FROM touched'))[0]?.touched);
  if (total === 0) return 0;
  const size = await moviegoersAtOnce(connection, transactionsAtOnce);
  let done = 0;
  while (done < total) {
    signal?.throwIfAborted();
    done += await inTransaction(connection, async () => {
      const count = await foldChunk(connection, size);
      await refreshAudienceState(connection);
      return count;
    });
    onProgress?.({ done, total });
  }
  return done;
}

async function summarise(connection: DuckDBConnection, something: boolean): Promise<SettleSummary> {
  const [sizes] = await query(connection, 'SELECT moviegoers, visits FROM audience_state');
  const [tally] = await query(connection, 'SELECT duplicates, outdated, concessions_only FROM write_state');
  const counted = (value: unknown) => (something && typeof value === 'bigint' ? Number(value) : 0);
  return {
    moviegoers: toNumber(sizes?.moviegoers),
    visits: toNumber(sizes?.visits),
    duplicates: counted(tally?.duplicates),
    outdated: counted(tally?.outdated),
    concessionsOnly: counted(tally?.concessions_only),
  };
}

/** Works the write-ahead log into the file, so that the next start is quick. Skipped while a question still reads the old state. */
async function tidy(connection: DuckDBConnection): Promise<void> {
  await execute(connection, 'CHECKPOINT').catch((error: unknown) => {
    if (!/transaction/i.test(String(error))) throw error;
  });
}

function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}
