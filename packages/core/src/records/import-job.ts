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
  /** What lies in the folder and was not read, each with why. */
  notRead: z.array(z.object({ name: z.string(), why: z.string() })).default([]),
  /** Files that name columns which their feed does not have, or lack some that it has; files alike in that together. */
  columns: z.array(z.object({ files: z.array(z.string()), unknown: z.array(z.string()), absent: z.array(z.string()) })).default([]),
});
export type ImportSummary = z.infer<typeof ImportSummary>;

/** An import that can be left, found again, cancelled and resumed. */
export const ImportJob = z.object({
  id: z.string(),
  /** What is imported: a folder or file, or the name of a source. */
  folder: z.string(),
  /** The id of the source it reads; null where somebody named a folder. */
  source: z.string().nullable().default(null),
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

/** How far an import has got, which changes as it goes on. */
export const ImportProgress = ImportJob.pick({
  ...{ phase: true, bytesRead: true, bytesTotal: true, rows: true, rowsPerSecond: true, secondsLeft: true, summary: true },
});
export type ImportProgress = z.infer<typeof ImportProgress>;

/** The progress of one that has not begun. */
export const nothingRead: ImportProgress = {
  ...{ phase: 'catalogue', bytesRead: 0, bytesTotal: 0, rows: 0, rowsPerSecond: 0, secondsLeft: null, summary: null },
};
