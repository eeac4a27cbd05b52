import type { Clock, FeedSink, MetadataStore, SourceAccess } from '@marquee/core';

/** A store for what is checked and not kept. */
export interface ScratchWriter {
  readonly writer: FeedSink;
  close(): Promise<void>;
}

/** What the importer works with. */
export interface ImporterPorts {
  readonly metadata: MetadataStore;
  /** Where rows go that passed: the audience itself, or the topics. */
  readonly writer: FeedSink;
  readonly clock: Clock;
  /** What the sources of exhibitors may reach; left out where none is read. */
  readonly sourceAccess?: SourceAccess;
  /** Opens a store of its own for a dry run, gone when it is closed. */
  readonly openScratch: () => Promise<ScratchWriter>;
  /** Rows handed to the store together; a process that dies reads at most so many again. */
  readonly rowsAtOnce?: number;
  /** Told when an import has ended, however. */
  readonly onEnd?: () => void;
}
