import type { Prisma, PrismaClient } from '../gen/sqlite/client.ts';

/** What a database of one provider needs beside its client. */
export interface DatabaseKind {
  readonly provider: 'sqlite' | 'mysql';
  /**
   * Does work that one process at a time does, under a name; null, and nothing done, while another is at it. Nobody who writes to the tables
   * it reads waits for it. Who stands still with it for minutes loses it, and what it has written is not kept.
   */
  alone<T>(name: string, work: (queries: Queries) => Promise<T>): Promise<T | null>;
  /** Leaves no bytes of what was deleted in files of its own. */
  wipeDeleted(): Promise<void>;
  /** Disconnects, and leaves everything as it may be copied. */
  close(): Promise<void>;
}
/** The relational client; its types never leave this package. Both providers have the one shape of the shared models. */
export type Database = PrismaClient & { readonly kind: DatabaseKind };
/** The client or a transaction of it: what a repository works on. */
export type Queries = Prisma.TransactionClient;
/** Runs work of several statements all or nothing: in a transaction of its own, or in the one it is part of. */
export type Atomically = <T>(work: (queries: Queries) => Promise<T>) => Promise<T>;
