import { setTimeout } from 'node:timers/promises';
import {
  emptyState,
  type MoviegoerState,
  moviegoerOf,
  ServiceError,
  type StateChange,
  type StoredState,
  type WriteResult,
} from '@marquee/core';
import { delayMs, type Keeping } from './keeping.ts';

/** What a moviegoer is to become; the state itself when nothing is to be written. Pure: it is asked again when another worker came between. */
export type Change = (state: MoviegoerState) => MoviegoerState;

/** How moviegoers stand after an update. */
export interface Updated {
  /** Those that were written, with the version of the catalogue that this worker folded them with. */
  readonly folded: ReadonlyMap<string, number>;
  /** Those that stay as they were found, with the version that some worker folded them with. */
  readonly found: ReadonlyMap<string, number>;
  /** How many were written. */
  readonly written: number;
  /** What the store will never take, with the reason. */
  readonly refused: ReadonlyMap<string, string>;
}

export interface UpdateOptions {
  readonly signal?: AbortSignal | undefined;
  /** That there are probably no documents of them yet: they are looked for only if writing finds one. */
  readonly areNew?: boolean | undefined;
}

const nobody: ReadonlyMap<string, StoredState> = new Map();

/** Documents in hand at once, twice over: bounds what a batch holds in memory. */
const atOnce = 500;
/** While some are being written, the next are read and folded. */
const together = 2;

/**
 * Reads moviegoers, changes them, and writes those that changed, each on the condition that nobody wrote it meanwhile; who was written is read and
 * changed again. Idempotent when `change` is.
 *
 * @throws ServiceError `unavailable` when the store stays busy or cannot be reached: the batch is to be given again
 */
export async function updateMoviegoers(
  keeping: Keeping,
  ids: readonly string[],
  change: Change,
  { signal, areNew = false }: UpdateOptions = {},
): Promise<Updated> {
  const folded = new Map<string, number>();
  const found = new Map<string, number>();
  const refused = new Map<string, string>();
  let written = 0;
  const update = async (some: readonly string[]) => {
    let pending = some;
    for (let attempt = 1; pending.length > 0; attempt += 1) {
      signal?.throwIfAborted();
      const { changes, settled } = await fold(keeping, pending, change, { signal, areNew: areNew && attempt === 1 });
      for (const state of settled) found.set(state.moviegoer, state.catalogueVersion);
      if (changes.length === 0) return;
      const results = await keeping.watch.stage('write', changes.length, () => keeping.documents.write(changes));
      const again: string[] = [];
      let waits = false;
      changes.forEach(({ state }, i) => {
        const result: WriteResult = results[i] ?? { kind: 'busy', detail: 'The store did not answer for this document.' };
        if (result.kind === 'written') folded.set(state.moviegoer, state.catalogueVersion);
        else if (result.kind === 'refused') refused.set(state.moviegoer, result.detail);
        else again.push(state.moviegoer);
        waits ||= result.kind === 'busy';
        countResult(keeping, result);
        if (result.kind === 'written') written += 1;
      });
      pending = again;
      if (pending.length === 0) return;
      if (attempt >= keeping.retries.attempts) throw new ServiceError('unavailable', 'The audience store is too busy to take the batch.');
      if (waits || attempt > 1) await setTimeout(delayMs(keeping.retries, attempt), undefined, { signal });
    }
  };
  let from = 0;
  const updateNext = async () => {
    while (from < ids.length) {
      const some = ids.slice(from, from + atOnce);
      from += atOnce;
      await update(some);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: together }, updateNext));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return { folded, found, written, refused };
}

async function fold({ documents, catalogue, watch }: Keeping, ids: readonly string[], change: Change, { signal, areNew }: UpdateOptions) {
  const stored = areNew ? nobody : await watch.stage('read', ids.length, () => documents.read(ids));
  const newest = Math.max(0, ...[...stored.values()].map(({ state }) => state.catalogueVersion));
  // Another worker knows a newer catalogue: folded with this one, its work would be undone.
  if (newest > catalogue.index.version) await watch.stage('catalogue', 0, () => catalogue.catchUp(signal));
  return watch.stage('fold', ids.length, async () => {
    // Read before folding: the catalogue may go on, and a version may say less than the fold knows, never more.
    const { version } = catalogue.index;
    const changes: StateChange[] = [];
    const settled: MoviegoerState[] = [];
    for (const id of ids) {
      const found = stored.get(id);
      const before = found?.state ?? emptyState(id);
      const after = change(before);
      if (after === before) {
        settled.push(before);
        continue;
      }
      const state = { ...after, catalogueVersion: version };
      changes.push({ state, moviegoer: moviegoerOf(state, catalogue.index), revision: found?.revision ?? null });
    }
    return { changes, settled };
  });
}

function countResult({ watch }: Keeping, { kind }: WriteResult): void {
  watch.count(({ written: 'documents', conflict: 'conflicts', busy: 'busy', refused: 'refused' } as const)[kind], 1);
}
