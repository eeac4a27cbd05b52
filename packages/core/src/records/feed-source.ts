import { z } from 'zod';

const short = z.string().trim().min(1).max(191);

/** How the rows of one feed are read from a database. */
export const FeedQuery = z.object({
  /** A SELECT, without ORDER BY or LIMIT. */
  query: z.string().trim().min(1, 'Write the query.').max(20_000, 'A query has at most 20,000 characters.'),
  /** The column that grows with every change of a row. */
  watermark: short,
  /** The query's own names of columns that it calls otherwise, by the feed's. */
  columns: z.record(z.string().max(64), short),
  /** How far back a reading goes each time, in seconds, or in the watermark's unit. */
  overlap: z.number().min(0).max(1e15),
});
export type FeedQuery = z.infer<typeof FeedQuery>;

export const FolderOfFeeds = z.object({
  kind: z.literal('folder'),
  /** With files `members*` and `transactions*` of the one exhibitor. */
  folder: z.string().trim().min(1, 'Give the folder.').max(512),
});
export const DatabaseOfFeeds = z.object({
  kind: z.literal('database'),
  host: z.string().trim().min(1, 'Give the host.').max(255),
  port: z.number().int().min(1).max(65_535),
  database: short,
  user: short,
  tls: z.boolean(),
  members: FeedQuery.nullable(),
  transactions: FeedQuery.nullable(),
});
/** What a source reads. */
export const SourceOf = z.discriminatedUnion('kind', [FolderOfFeeds, DatabaseOfFeeds]);
export type SourceOf = z.infer<typeof SourceOf>;
export type DatabaseOfFeeds = z.infer<typeof DatabaseOfFeeds>;

/** When a source is read: by hand, every so many minutes, or once a day at a time of UTC. */
export const SourceSchedule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hand') }),
  z.object({
    kind: z.literal('minutes'),
    minutes: z.number().int().min(5, 'At least every 5 minutes.').max(10_080, 'At most 10,080 minutes, which is a week.'),
  }),
  z.object({ kind: z.literal('daily'), at: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of the day in UTC, such as 04:30.') }),
]);
export type SourceSchedule = z.infer<typeof SourceSchedule>;

/** Where an exhibitor's feeds come from by themselves. The password of a database is kept apart from it. */
export const FeedSource = z.object({
  id: z.string(),
  exhibitor: z.string(),
  name: z.string(),
  of: SourceOf,
  schedule: SourceSchedule,
  paused: z.boolean(),
  /** ISO instants. */
  createdAt: z.string(),
  changedAt: z.string(),
  /** When it is read next by its schedule; null while it is paused, or read by hand. */
  dueAt: z.string().nullable(),
});
export type FeedSource = z.infer<typeof FeedSource>;
