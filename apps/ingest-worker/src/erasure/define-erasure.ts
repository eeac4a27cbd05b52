import type { Erased, Eraser, MetadataStore } from '@marquee/core';
import { z } from 'zod';
import { defineAsked } from '../jobs/asked-job.ts';
import type { JobRunner } from '../jobs/job-runner.ts';
import type { createEraser } from './eraser.ts';

interface Parts {
  readonly eraser: ReturnType<typeof createEraser>;
  readonly metadata: Pick<MetadataStore, 'jobs' | 'wipeDeleted'>;
}

const Who: z.ZodType<Erased> = z.union([z.object({ moviegoer: z.string() }), z.object({ exhibitor: z.string(), memberId: z.string() })]);
/** Whoever is to be erased is erased, though the first attempt failed. */
const againMs = 10_000;

/** Erasing moviegoers, as a job: one that was cut off is carried out at the next start, as of when it was asked for. */
export function defineErasure(runner: JobRunner, { eraser, metadata }: Parts): Eraser {
  const erase = defineAsked(runner, 'erasure', {
    input: Who,
    run: async (who, { id, createdAt }) => {
      const receipt = await eraser.erase(who, createdAt);
      // The job names the moviegoer.
      await metadata.jobs.remove([id]);
      await metadata.wipeDeleted();
      return receipt;
    },
    againMs,
  });
  return { markOf: eraser.markOf, erase };
}
