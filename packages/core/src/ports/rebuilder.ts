import type { RebuildJob } from '../records/index.ts';

/**
 * Makes the audience index anew from the log, beside the one that serves: a job that ingest workers carry out, one at a time. `bad_request`
 * where there is no log (on one machine).
 */
export interface Rebuilder {
  /**
   * Asks for one, or has the one that failed go on. Returns at once; it begins when a worker takes it. `accept`: switch over even where
   * moviegoers differ.
   */
  start(options: { readonly accept: boolean }): Promise<RebuildJob>;
  /** The newest; null when there never was one. */
  latest(): Promise<RebuildJob | null>;
  /** Stops the rebuild and removes the unfinished index; the live one stays. `conflict` if it already switches over, or if there is none. */
  cancel(): Promise<RebuildJob>;
  /** Removes the indices before the live one; their names. `conflict` while a rebuild is under way. */
  removeOld(): Promise<readonly string[]>;
}
