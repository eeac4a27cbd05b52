import { setTimeout as pause } from 'node:timers/promises';
import { type Job, type LogPosition, RebuildInput, RebuildProgress, ServiceError } from '@marquee/core';
import type { Work } from '../jobs/do-job.ts';

export type Reached = Record<keyof RebuildProgress['reached'], LogPosition>;

/** A rebuild, as seen by the worker that carries it out. */
export interface HeldRebuild {
  readonly accept: boolean;
  progress(): RebuildProgress;
  /** Saves changes, in the order of the calls. Throws the signal's reason when the rebuild must stop; another worker may own it by then. */
  save(change: Partial<RebuildProgress>): Promise<void>;
}

const againMs = 1_000;

export function heldRebuild({ input, progress: begun }: Job, { signal, save }: Work): HeldRebuild {
  let progress = RebuildProgress.parse(begun);
  let saving: Promise<void> = Promise.resolve();
  /** Tries again while the database does not answer. When that takes longer than the lease, the runner aborts the signal. */
  const patiently = async (now: RebuildProgress) => {
    for (;;) {
      signal.throwIfAborted();
      try {
        await save(now);
        return signal.throwIfAborted();
      } catch (error) {
        if (!(error instanceof ServiceError && error.code === 'unavailable')) throw error;
        await pause(againMs, undefined, { signal });
      }
    }
  };
  return {
    accept: RebuildInput.parse(input).accept,
    progress: () => progress,
    save: (change) => {
      progress = { ...progress, ...change };
      const now = progress;
      saving = saving.then(() => patiently(now));
      return saving;
    },
  };
}
