import { z } from 'zod';

/** A rebuild of the audience index that can be left, found again, cancelled and resumed. */
export const RebuildJob = z.object({
  /** The new index. */
  index: z.string(),
  /** The index that served when it began. */
  before: z.string(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  /**
   * `erasures`, `reading` and `records`: from the log into the new index, rows put together by moviegoer in between. `comparing`: both answer the
   * same. `switching`: the alias and the workers move over.
   */
  phase: z.enum(['erasures', 'reading', 'records', 'comparing', 'switching', 'done']),
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
