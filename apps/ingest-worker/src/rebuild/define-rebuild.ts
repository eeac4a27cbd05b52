import { RebuildProgress } from '@marquee/core';
import type { JobRunner } from '../jobs/job-runner.ts';
import { heldRebuild } from './held-rebuild.ts';
import { type RebuildParts, runRebuild } from './run-rebuild.ts';

/** Rebuilds of the audience index, as jobs: what a worker leaves when it stops or dies, another goes on with. */
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
    // Questions may go to the new index already, and workers to the old one still: cut off here, the two would stay apart.
    goesToItsEnd: (progress) => RebuildProgress.parse(progress).phase === 'switching',
  });
}
