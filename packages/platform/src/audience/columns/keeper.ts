import { setTimeout as pause } from 'node:timers/promises';
import type { AudienceColumns, Bits, Day } from '@marquee/dsl';
import { LRUCache } from 'lru-cache';
import { bytesOf, readColumns } from '../duckdb/columns/read-columns.ts';
import type { DuckdbDatabase } from '../duckdb/connection.ts';
import { query } from '../duckdb/query.ts';
import { toNumber } from '../duckdb/rows.ts';
import { keptFile } from './kept-file.ts';
import type { SideOfProfile } from './profile-in.ts';
import type { Tally } from './tally.ts';
import { startColumnThreads } from './threads.ts';

export interface KeepOptions {
  /** The most bytes that columns may take, with what is found in them; a larger audience stays in DuckDB alone. */
  readonly memory: number;
  readonly threads: number;
  /** Where they are kept for the next start; without one they are made anew at each. */
  readonly file?: string;
  /** How often it is looked whether the data has changed. */
  readonly lookMs?: number;
  /** Columns could not be made, and DuckDB goes on answering; or they could not be kept in their file. */
  readonly onTrouble?: (error: unknown) => void;
}

/** The columns of the data as it is now. */
export interface HeldColumns {
  readonly columns: AudienceColumns;
  /** Whether the data has not changed since: once it has, threads know nothing of these any more. */
  isHeld(): boolean;
  /** The moviegoers whom each leaf holds for, found once for an as-of day. */
  find(leaves: readonly string[], asOf: Day, signal?: AbortSignal): Promise<ReadonlyMap<string, Bits>>;
  /** Counts one side of a profile; one with a name is kept, as long as the columns are. */
  tally(side: SideOfProfile, signal?: AbortSignal): Promise<Tally>;
}

export interface ColumnsKeeper {
  /** Null while they are being made, and where they are too large. */
  current(): Promise<HeldColumns | null>;
  /** Something went wrong with them: DuckDB answers from now on, until the next start. */
  giveUp(error: unknown): void;
  /** Lets go of what is held and kept of older data: now, not when it is next looked. */
  letGoOfOld(): Promise<void>;
  /** Waits until the data as it is now is held; false where it is too large. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** A part of the memory that found leaves may take. */
const ofMemoryForLeaves = 1 / 8;
/** Another, for the visits in windows. */
const ofMemoryForWindows = 1 / 8;

/** Holds the audience of a file as columns: makes them when it is opened and each time the data has changed, in the background. */
export function keepColumns(database: DuckdbDatabase, options: KeepOptions): ColumnsKeeper {
  const { memory, threads: many, lookMs = 1_000, onTrouble } = options;
  const file = keptFile(options.file, database);
  const forColumns = memory * (1 - ofMemoryForLeaves - ofMemoryForWindows);
  const threads = startColumnThreads(many);
  const stopping = new AbortController();
  const leaves = new LRUCache<string, Bits>({
    maxSize: Math.max(1 << 20, memory * ofMemoryForLeaves),
    sizeCalculation: ({ words }, key) => words.byteLength + 2 * key.length,
  });
  const tallies = new LRUCache<string, Tally>({ max: 32 });
  let held: { readonly version: string; readonly columns: AudienceColumns } | null = null;
  /** The version of which there are none: it is too large, or they could not be made. */
  let without: string | null = null;
  let isOff = false;
  /** Only then there can be columns of an earlier start. */
  let isOpening = true;

  /** What is of another version is let go of at once: whoever was erased is in nothing that is held. */
  const letGo = () => {
    if (held) threads.drop(held.version);
    held = null;
    leaves.clear();
    tallies.clear();
  };
  const look = async () => {
    const version = await versionNow(database);
    if (held && held.version !== version) {
      letGo();
      await file.remove();
    }
    return version;
  };
  const read = async () => {
    const own = await database.connect();
    try {
      return await readColumns(own.connection, { fits: (size) => bytesOf(size) <= forColumns, signal: stopping.signal });
    } finally {
      own.close();
    }
  };
  const make = async (): Promise<void> => {
    const restored = isOpening ? await file.read(forColumns, stopping.signal) : null;
    isOpening = false;
    const made = restored ?? (await read());
    const version = await look();
    if (made === null) without = version;
    // One that is old already is made again.
    if (made?.dataVersion !== version) return;
    threads.hold(version, made.columns, (memory * ofMemoryForWindows) / many);
    held = { version, columns: made.columns };
    if (!restored) await file.write(made, stopping.signal).catch(troubled);
  };
  const troubled = (error: unknown) => {
    if (!stopping.signal.aborted) onTrouble?.(error);
  };
  const watching = (async () => {
    let seen: string | undefined;
    while (!stopping.signal.aborted) {
      try {
        const version = await look();
        // While data keeps coming in, columns would be old before they are made.
        const isQuiet = version === seen || seen === undefined;
        seen = version;
        if (isQuiet && !held && without !== version && !isOff) await make();
      } catch (error) {
        // Tried again once the data has changed.
        without = seen ?? null;
        troubled(error);
      }
      await pause(lookMs, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
    }
  })();
  const find = async (version: string, columns: AudienceColumns, asked: readonly string[], asOf: Day, signal?: AbortSignal) => {
    const keyOf = (leaf: string) => `${asOf} ${leaf}`;
    const found = new Map<string, Bits>();
    for (const leaf of asked) {
      const before = leaves.get(keyOf(leaf));
      if (before) found.set(leaf, before);
    }
    const missing = asked.filter((leaf) => !found.has(leaf));
    if (missing.length === 0) return found;
    const bits = await threads.find(columns, { kind: 'find', version, leaves: missing, asOf }, signal);
    for (const [at, leaf] of missing.entries()) {
      found.set(leaf, bits[at] as Bits);
      if (held?.version === version) leaves.set(keyOf(leaf), bits[at] as Bits);
    }
    return found;
  };
  const tally = async (version: string, columns: AudienceColumns, { plan, whom, name }: SideOfProfile, signal?: AbortSignal) => {
    const before = name === undefined ? undefined : tallies.get(name);
    if (before) return before;
    const counted = await threads.tally(columns, { kind: 'tally', version, plan, whom }, signal);
    if (name !== undefined && held?.version === version) tallies.set(name, counted);
    return counted;
  };
  return {
    async current() {
      const version = await look();
      if (!held || held.version !== version) return null;
      const { columns } = held;
      return {
        columns,
        isHeld: () => held?.version === version,
        find: (asked, asOf, signal) => find(version, columns, asked, asOf, signal),
        tally: (side, signal) => tally(version, columns, side, signal),
      };
    },
    giveUp(error) {
      isOff = true;
      letGo();
      onTrouble?.(error);
    },
    async letGoOfOld() {
      await look();
      if (!held) await file.remove();
    },
    async ready() {
      for (;;) {
        const version = await look();
        if (held?.version === version) return true;
        if (without === version || isOff) return false;
        await pause(Math.min(lookMs, 10));
      }
    },
    async close() {
      stopping.abort();
      await watching;
      letGo();
      await threads.close();
    },
  };
}

async function versionNow(database: DuckdbDatabase): Promise<string> {
  const [row] = await database.readQuick((connection) => query(connection, 'SELECT data_version FROM audience_state'));
  return String(toNumber(row?.data_version));
}
