import type { FeedRun } from '../../records/index.ts';

/** A place in the list of an exhibitor's runs. */
export interface FeedRunPlace {
  readonly startedAt: number;
  readonly job: string;
}

/** What jobs and pushes took of each exhibitor. */
export interface FeedRuns {
  /** Keeps what a job has taken of an exhibitor by now, in place of what it had. */
  save(run: FeedRun): Promise<void>;
  /** Adds rows to those of an exhibitor and job; when it began, how and by whom stay as they were. Safe to call from several processes at once. */
  add(run: FeedRun): Promise<void>;
  /** Those of an exhibitor, the newest first, after one of them. */
  page(query: { readonly exhibitor: string; readonly after?: FeedRunPlace; readonly limit: number }): Promise<readonly FeedRun[]>;
}
