import type { AudienceStore } from '@marquee/core';
import type { Moviegoer } from '@marquee/dsl';

/** What the contract needs of an engine: the store itself, and a way to put moviegoers into it past the import. */
export interface AudienceStoreHarness {
  readonly store: AudienceStore;
  /** Replaces everything. */
  load(moviegoers: readonly Moviegoer[]): Promise<void>;
  /** Adds moviegoers so that they become visible all at once. */
  add(moviegoers: readonly Moviegoer[]): Promise<void>;
  close(): Promise<void>;
}
export type OpenAudienceStore = () => Promise<AudienceStoreHarness>;
