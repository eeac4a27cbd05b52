import type { LogPosition, RebuildJob } from '@marquee/core';
import { RebuildJob as Job } from '@marquee/core';
import { z } from 'zod';

const Position = z.array(z.number().int());

/** All that has to be known of a rebuild to go on with it after its worker died. */
export const RebuildRecord = z.object({
  job: Job,
  /** What of the log is in the new index, each message visible. */
  reached: z.object({ erasures: Position, members: Position, transactions: Position }),
  /** The catalogue as it was before the first moviegoer was folded: what changed since is enriched again. */
  catalogue: z.object({ films: Position, sites: Position, matches: Position }),
  /** Whether the indices may differ when they are compared. */
  accept: z.boolean(),
  /** The worker at it, and until when it may be believed to live (milliseconds since 1970). */
  holder: z.string(),
  heldUntil: z.number(),
});
export type RebuildRecord = z.infer<typeof RebuildRecord>;
export type Reached = Record<keyof RebuildRecord['reached'], LogPosition>;

/** A job as it begins. */
export function newJob(index: string, before: string, now: number): RebuildJob {
  return {
    index,
    before,
    state: 'running',
    phase: 'erasures',
    done: 0,
    total: 0,
    perSecond: 0,
    secondsLeft: null,
    startedAt: new Date(now).toISOString(),
    endedAt: null,
    digest: null,
    differences: null,
    error: null,
  };
}
