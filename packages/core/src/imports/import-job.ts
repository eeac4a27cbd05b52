import { z } from 'zod';

export const ImportSummary = z.object({
  rows: z.number().int(),
  members: z.number().int(),
  transactions: z.number().int(),
  moviegoers: z.number().int(),
  visits: z.number().int(),
  /** Null where the rows went to the bus: then only the workers know, and their metrics say. */
  duplicates: z.number().int().nullable(),
  outdated: z.number().int().nullable(),
  concessionsOnly: z.number().int().nullable(),
  deadLetters: z.array(z.object({ reason: z.string(), count: z.number().int() })),
  seconds: z.number(),
  rowsPerSecond: z.number(),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

/** An import that can be left, found again, cancelled and resumed. */
export const ImportJob = z.object({
  id: z.string(),
  folder: z.string(),
  dryRun: z.boolean(),
  state: z.enum(['running', 'done', 'failed', 'cancelled']),
  phase: z.enum(['catalogue', 'reading', 'folding', 'done']),
  bytesRead: z.number().int(),
  bytesTotal: z.number().int(),
  rows: z.number().int(),
  rowsPerSecond: z.number(),
  secondsLeft: z.number().nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  error: z.string().nullable(),
  summary: ImportSummary.nullable(),
});
export type ImportJob = z.infer<typeof ImportJob>;
