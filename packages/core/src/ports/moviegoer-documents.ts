import type { Moviegoer } from '@marquee/dsl';
import type { MoviegoerState } from '../records/index.ts';

/** Which writing of a document was read; a write that names it fails when there has been another since. Opaque. */
export type Revision = string & { readonly revision: unique symbol };

export interface StoredState {
  readonly state: MoviegoerState;
  readonly revision: Revision;
}

/** One whole document to be written. */
export interface StateChange {
  readonly state: MoviegoerState;
  /** What questions are asked of; null for an erased moviegoer, whose document is found by no question. */
  readonly moviegoer: Moviegoer | null;
  /** As read; null when there was no document. */
  readonly revision: Revision | null;
}

/** What became of one write. `conflict`: read again. `busy`: the same again, later. `refused`: never, with the reason. */
export type WriteResult =
  | { readonly kind: 'written'; readonly revision: Revision }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'busy'; readonly detail: string }
  | { readonly kind: 'refused'; readonly detail: string };

/** What a correction of the catalogue touches. */
export interface CatalogueChange {
  readonly films: readonly string[];
  readonly sites: readonly string[];
  readonly filmCodes: readonly { readonly exhibitor: string; readonly filmCode: string }[];
}

/**
 * The moviegoer documents of the cluster profile, as the ingest worker keeps them: one a moviegoer, always written whole, with what it was
 * folded from beside it. Throws `unavailable` when the store cannot be reached; everything about single documents is a result.
 */
export interface MoviegoerDocuments {
  /** As last written, whether questions see it yet or not. Without an entry: there is none. */
  read(ids: readonly string[]): Promise<ReadonlyMap<string, StoredState>>;
  /** In the order of the changes. */
  write(changes: readonly StateChange[]): Promise<readonly WriteResult[]>;
  /** Resolves when questions see everything written so far. */
  refresh(): Promise<void>;
  /** Moviegoers, beside `except`, whose visible document holds any of these transactions of an exhibitor. */
  holders(exhibitor: string, transactions: readonly string[], except: readonly string[]): Promise<readonly string[]>;
  /** Visible moviegoers that a change touches and that were last folded with a catalogue older than `version`; at most `limit`, any of them. */
  touchedBy(change: CatalogueChange, version: number, limit: number): Promise<readonly string[]>;
  /** How many those are. */
  countTouchedBy(change: CatalogueChange, version: number): Promise<number>;
}
