import { z } from 'zod';

/** How rows of a feed came: read from a folder, uploaded in the browser, read from a source, pushed by the exhibitor, or replayed. */
export const FeedRunHow = z.enum(['folder', 'upload', 'source', 'push', 'replay']);
export type FeedRunHow = z.infer<typeof FeedRunHow>;

/** What one job took of one exhibitor. How far the job has got, and how it ended, the job says. */
export const FeedRun = z.object({
  /** The job's id; of pushes, which are no jobs, their hour. */
  job: z.string(),
  exhibitor: z.string(),
  how: FeedRunHow,
  /** Who began it, as the audit log names them; null where nobody is known, as of pushes. */
  by: z.string().nullable(),
  /** The folder, the source’s name, or the file as it was called; null where there is none. */
  file: z.string().nullable(),
  /** Milliseconds since 1970: when it began, and when it last took rows. */
  startedAt: z.number(),
  lastAt: z.number(),
  /** All that were read, and of them those that were accepted of each feed. */
  rows: z.number().int(),
  members: z.number().int(),
  transactions: z.number().int(),
  refused: z.record(z.string(), z.number().int()),
});
export type FeedRun = z.infer<typeof FeedRun>;
