import { z } from 'zod';
import type { Job } from './job.ts';

/** A rebuild of the audience index that can be left, found again, cancelled and resumed. */
export const RebuildJob = z.object({
  /** The new index. */
  index: z.string(),
  /** The index that served when it began. */
  before: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /**
   * `waiting`: for a worker. `erasures`, `reading` and `records`: from the log into the new index, rows put together by moviegoer in between.
   * `comparing`: both answer the same. `switching`: the alias and the workers move over.
   */
  phase: z.enum(['waiting', 'erasures', 'reading', 'records', 'comparing', 'switching', 'done']),
  /** Messages of the log, in this phase. */
  done: z.number().int(),
  total: z.number().int(),
  perSecond: z.number(),
  secondsLeft: z.number().nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  /** SHA-256 over every moviegoer of the new index; null before the comparison. */
  digest: z.string().nullable(),
  /** Moviegoers that are not the same in both, or in one alone; null before the comparison. */
  differences: z.number().int().nullable(),
  error: z.string().nullable(),
});
export type RebuildJob = z.infer<typeof RebuildJob>;

/** What a rebuild was asked for with; `accept`: the indices may differ when they are compared. */
export const RebuildInput = z.object({ accept: z.boolean() });
export type RebuildInput = z.infer<typeof RebuildInput>;

const Position = z.array(z.number().int());

/** The progress of a job that is a rebuild: all that has to be known to go on with it after its worker died. */
export const RebuildProgress = RebuildJob.omit({ state: true, startedAt: true, endedAt: true, error: true }).extend({
  /** What of the log is in the new index, each message visible. */
  reached: z.object({ erasures: Position, members: Position, transactions: Position }),
  /** The catalogue as it was before the first moviegoer was folded: what changed since is enriched again. Null before a worker was at it. */
  catalogue: z.object({ films: Position, sites: Position, matches: Position }).nullable(),
});
export type RebuildProgress = z.infer<typeof RebuildProgress>;

/** The progress of a rebuild into an index that nobody has written to. */
export function nothingRebuilt(index: string, before: string): RebuildProgress {
  return {
    ...{ index, before, phase: 'waiting', done: 0, total: 0, perSecond: 0, secondsLeft: null, digest: null, differences: null },
    ...{ reached: { erasures: [], members: [], transactions: [] }, catalogue: null },
  };
}

/** A rebuild as it is told, of the job that it is. One that waits for a worker, or was left by one that died, is under way: it goes on by itself. */
export function rebuildJobOf({ state, progress, error, createdAt, endedAt }: Job): RebuildJob {
  const { reached: _reached, catalogue: _catalogue, ...told } = RebuildProgress.parse(progress);
  return {
    ...told,
    state: state === 'waiting' ? 'running' : state,
    startedAt: new Date(createdAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
    error,
  };
}
