import { setTimeout as pause } from 'node:timers/promises';
import { type Job, type LogPosition, RebuildInput, RebuildProgress, ServiceError } from '@marquee/core';
import type { Work } from '../jobs/do-job.ts';

export type Reached = Record<keyof RebuildProgress['reached'], LogPosition>;

/** A rebuild as the worker that is at it knows it. */
export interface HeldRebuild {
  readonly accept: boolean;
  progress(): RebuildProgress;
  /** Writes down what changed, in the order of the calls. Throws the signal's reason when the rebuild is to stop, and may be another's by now. */
  save(change: Partial<RebuildProgress>): Promise<void>;
}

const againMs = 1_000;

export function heldRebuild({ input, progress: begun }: Job, { signal, save }: Work): HeldRebuild {
  let progress = RebuildProgress.parse(begun);
  let saving: Promise<void> = Promise.resolve();
  /** A database that is away for a moment ends nothing: the lease is good for longer, and once it is not the signal says so. */
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
