import type { AudienceStore } from '@marquee/core';
import type { Day, Moviegoer } from '@marquee/dsl';

/** What the contract needs of an engine: the store itself, and a way to put moviegoers into it past the import. */
export interface AudienceStoreHarness {
  readonly store: AudienceStore;
  /** Replaces everything. */
  load(moviegoers: readonly Moviegoer[]): Promise<void>;
  /** Adds moviegoers so that they become visible all at once. */
  add(moviegoers: readonly Moviegoer[]): Promise<void>;
  close(): Promise<void>;
}
/** @param today what the store is to take for today; the machine's own day when left out */
export type OpenAudienceStore = (today?: () => Day) => Promise<AudienceStoreHarness>;
