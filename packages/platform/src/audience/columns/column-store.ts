import type { AudienceStore } from '@marquee/core';
import type { AudienceColumns, Day } from '@marquee/dsl';
import { abortError } from '../abort.ts';
import type { DuckdbDatabase } from '../duckdb/connection.ts';
import { countIn, overlapIn, previewIn } from './answers.ts';
import { type ColumnsKeeper, type KeepOptions, keepColumns } from './keeper.ts';
import { type AskingProfile, profileIn } from './profile-in.ts';

export interface ColumnStore extends AudienceStore {
  /** Resolves once the data as it is now is held in columns; false where it is too large for them. */
  columnsReady(): Promise<boolean>;
  /** Lets go of columns of older data, in memory and in their file, before the next question would. */
  letGoOfOldColumns(): Promise<void>;
}

/**
 * The store of a DuckDB file, with its audience held ready in columns. What they know they answer as long as they are of the data as it is now; everything
 * else, and while they are being made, is DuckDB's. Closing it closes both.
 */
export function withColumns(store: AudienceStore, database: DuckdbDatabase, options: KeepOptions): ColumnStore {
  const keeper = keepColumns(database, options);
  return {
    ...store,
    count: async (question, signal) => (await fromColumns(keeper, question, signal, countIn)) ?? store.count(question, signal),
    preview: async (question, signal) => (await fromColumns(keeper, question, signal, previewIn)) ?? store.preview(question, signal),
    profile: async (question, signal) => (await fromColumns(keeper, question, signal, profileIn)) ?? store.profile(question, signal),
    overlap: async (question, signal) => (await fromColumns(keeper, question, signal, overlapIn)) ?? store.overlap(question, signal),
    columnsReady: () => keeper.ready(),
    letGoOfOldColumns: () => keeper.letGoOfOld(),
    close: async () => {
      await keeper.close();
      await store.close();
    },
  };
}

type Answer<Q, T> = (columns: AudienceColumns, question: Q, asking: AskingProfile) => Promise<T>;

async function fromColumns<Q extends { readonly asOf: Day }, T>(
  keeper: ColumnsKeeper,
  question: Q,
  signal: AbortSignal | undefined,
  answer: Answer<Q, T>,
): Promise<T | null> {
  const held = await keeper.current();
  if (signal?.aborted) throw abortError(signal);
  if (!held) return null;
  try {
    return await answer(held.columns, question, {
      find: (leaves) => held.find(leaves, question.asOf, signal),
      tally: (side) => held.tally(side, signal),
    });
  } catch (error) {
    if (signal?.aborted) throw abortError(signal);
    // What was let go of meanwhile is no trouble: the file answers.
    if (held.isHeld()) keeper.giveUp(error);
    return null;
  }
}
