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

/** The input of a rebuild. `accept`: switch over even if the two indices differ. */
export const RebuildInput = z.object({ accept: z.boolean() });
export type RebuildInput = z.infer<typeof RebuildInput>;

const Position = z.array(z.number().int());

/** The progress of a rebuild's job: everything that another worker needs to continue it. */
export const RebuildProgress = RebuildJob.omit({ state: true, startedAt: true, endedAt: true, error: true }).extend({
  /** Up to where the log is in the new index, visible to questions. */
  reached: z.object({
    erasures: Position,
    members: Position,
    transactions: Position,
    // Not there in jobs from before campaigns: nothing of it has been read.
    campaignMembers: Position.default([]),
  }),
  /** How far the catalogue's topics were before the first moviegoer was folded; later changes are applied again. Null until a worker has begun. */
  catalogue: z.object({ films: Position, sites: Position, matches: Position }).nullable(),
});
export type RebuildProgress = z.infer<typeof RebuildProgress>;

/** The progress of a rebuild that has not begun, into a new index. */
export function nothingRebuilt(index: string, before: string): RebuildProgress {
  return {
    ...{ index, before, phase: 'waiting', done: 0, total: 0, perSecond: 0, secondsLeft: null, digest: null, differences: null },
    ...{ reached: { erasures: [], members: [], transactions: [], campaignMembers: [] }, catalogue: null },
  };
}

/** Makes the rebuild that people see from its job. A waiting job counts as running, because a worker takes it by itself. */
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
