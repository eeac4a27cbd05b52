import { type Begun, ImportJob, ImportProgress, type Job } from '@marquee/core';
import { z } from 'zod';

const Input = ImportJob.pick({ folder: true, source: true, dryRun: true });
const By = z.object({ by: z.string() });
const BegunInput = z.object({ begun: z.object({ by: z.string(), upload: z.string().exactOptional() }) });

/** An import as it is told, of the job that it is. One that waits, or was left by a process that died, is under way: it goes on by itself. */
export function importJobOf({ id, input, state, progress, error, createdAt, endedAt }: Job): ImportJob {
  return {
    id,
    ...Input.parse(input),
    ...ImportProgress.parse(progress),
    state: state === 'waiting' ? 'running' : state,
    startedAt: new Date(createdAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    error,
  };
}

/** Whether it was this process that was asked for it. */
export function isBy({ input }: Job, process: string): boolean {
  return By.safeParse(input).data?.by === process;
}

/** Who began it, and what of; null of one that a version wrote which did not note it. */
export function begunOf({ input }: Job): Begun | null {
  return BegunInput.safeParse(input).data?.begun ?? null;
}
