import { RebuildProgress } from '@marquee/core';
import type { JobRunner } from '../jobs/job-runner.ts';
import { heldRebuild } from './held-rebuild.ts';
import { type RebuildParts, runRebuild } from './run-rebuild.ts';

/** Defines rebuilds of the audience index as a kind of job. When a worker stops or dies, another worker continues its rebuild. */
export function defineRebuild(runner: JobRunner, parts: RebuildParts): void {
  runner.define('rebuild', {
    run: async (job, work) => {
      const held = heldRebuild(job, work);
      try {
        await runRebuild(parts, held, work.signal);
      } catch (error) {
        if (!work.signal.aborted) await held.save({ secondsLeft: null });
        throw error;
      }
      return { ...held.progress(), phase: 'done', secondsLeft: null };
    },
    // Questions may already go to the new index while workers still write to the old one. Stopping here would leave the two different.
    goesToItsEnd: (progress) => RebuildProgress.parse(progress).phase === 'switching',
  });
}
