import type { ImportJob } from '../records/index.ts';

/** Runs imports of feed folders; implemented by the ingest worker. One at a time: a second `start` is a `conflict` ServiceError. What a process leaves undone when it dies goes on at the next start. */
export interface Importer {
  /** `folder`: a feed folder, or the JSON file of a relational source. Starts, or resumes where an interrupted import of the same folder stopped. Returns at once. */
  start(input: { readonly folder: string; readonly dryRun: boolean }): Promise<ImportJob>;
  status(id: string): Promise<ImportJob | null>;
  /** The newest, so that one can be left and found again. */
  latest(): Promise<ImportJob | null>;
  /** Stops after the batch under way; what was accepted stays and the next start resumes. */
  cancel(id: string): Promise<ImportJob>;
  /** Puts dead letters through the pipeline again; those that pass are removed. */
  replayDeadLetters(query: { readonly reason?: string }): Promise<{ readonly replayed: number; readonly refused: number }>;
}
