import type { RebuildJob } from '../records/index.ts';

/**
 * Makes the audience index anew from the log, beside the one that serves; carried out by an ingest worker, one at a time. `bad_request`
 * where there is no log (on one machine), `unavailable` when no worker answers.
 */
export interface Rebuilder {
  /** Starts one, or goes on with the one that was interrupted or failed. Returns at once. `accept`: switch over even where moviegoers differ. */
  start(options: { readonly accept: boolean }): Promise<RebuildJob>;
  /** The newest; null when there never was one. */
  latest(): Promise<RebuildJob | null>;
  /** Stops and removes the unfinished index; the live one stays. */
  cancel(): Promise<RebuildJob>;
  /** Removes the indices before the live one; their names. `conflict` while a rebuild is under way. */
  removeOld(): Promise<readonly string[]>;
}
