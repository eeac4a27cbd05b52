import type { FeedLayout, FeedName, ImportJob, SourceOf } from '../records/index.ts';
import type { LetterQuery } from './metadata/dead-letters.ts';

/** Runs imports of feed folders; implemented by the ingest worker. One at a time: a second `start` is a `conflict` ServiceError. What a process leaves undone when it dies goes on at the next start. */
export interface Importer {
  /** `folder`: a feed folder, or the JSON file of a relational source. Starts, or resumes where an interrupted import of the same folder stopped. Returns at once. */
  start(input: { readonly folder: string; readonly dryRun: boolean; readonly begun?: Begun }): Promise<ImportJob>;
  status(id: string): Promise<ImportJob | null>;
  /** The newest, so that one can be left and found again. */
  latest(): Promise<ImportJob | null>;
  /** Stops after the batch under way; what was accepted stays and the next start resumes. */
  cancel(id: string): Promise<ImportJob>;
  /** Reads the beginning of a file as a layout has it, or as it suggests one itself, and keeps nothing. */
  tryLayout(input: LayoutTrial): Promise<TriedLayout>;
  /** The columns of a feed, as its files name them. */
  columns(feed: FeedName): readonly string[];
  /** Reads the beginning of what a source would read, and keeps nothing. */
  trySource(input: SourceTrial): Promise<TriedSource>;
  /** Begins what was added to the jobs by somebody else, without waiting until it is looked for. */
  look(): void;
  /** Puts dead letters through the pipeline again; those that pass are removed. */
  replayDeadLetters(
    query: Pick<LetterQuery, 'reason' | 'exhibitor' | 'ids'>,
    by?: string,
  ): Promise<{ readonly replayed: number; readonly refused: number }>;
}

/** Who began an import, and what of: said of each exhibitor that it takes rows of. */
export interface Begun {
  /** As the audit log names them. */
  readonly by: string;
  /** The name of the file that was uploaded; absent where it was none. */
  readonly upload?: string;
}

export interface SourceTrial {
  readonly exhibitor: string;
  readonly of: SourceOf;
  /** Of its database; '' where it has none. */
  readonly password: string;
}

export interface TriedSource {
  readonly feeds: readonly {
    readonly feed: FeedName;
    /** The file that was read; null for a query. */
    readonly file: string | null;
    /** Columns of the feed. */
    readonly columns: readonly string[];
    /** The first rows as the feed would have them, and why one would be refused. */
    readonly rows: readonly {
      readonly cells: readonly string[];
      readonly refused: { readonly reason: string; readonly detail: string } | null;
    }[];
    /** Why nothing could be read of it. */
    readonly fault: string | null;
  }[];
  /** What lies in a folder and would not be read. */
  readonly notRead: readonly { readonly name: string; readonly why: string }[];
}

export interface LayoutTrial {
  readonly exhibitor: string;
  readonly feed: FeedName;
  /** The beginning of a CSV file. */
  readonly sample: Uint8Array;
  /** Whether that is all of it; otherwise its last row is cut off. */
  readonly whole: boolean;
  /** Null for the one that the sample suggests. */
  readonly layout: FeedLayout | null;
}

export interface TriedLayout {
  /** False where the file's header is the feed's own: then it is read as it is. */
  readonly needed: boolean;
  /** The one that was tried. */
  readonly layout: FeedLayout;
  /** The file's own columns. */
  readonly header: readonly string[];
  readonly columns: readonly { readonly name: string; readonly required: boolean; readonly moment: string | null }[];
  /** The first rows as the feed would have them, and why one would be refused. */
  readonly rows: readonly {
    readonly line: number;
    readonly cells: readonly string[];
    readonly refused: { readonly reason: string; readonly detail: string } | null;
  }[];
  /** Of all rows of the sample. */
  readonly read: number;
  readonly refused: number;
}
