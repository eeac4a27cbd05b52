import type { FeedSource } from '../../records/index.ts';

/** The sources of exhibitors' feeds. */
export interface FeedSources {
  insert(source: FeedSource): Promise<void>;
  /** Replaces everything but its id, its exhibitor and when it was made. */
  update(source: FeedSource): Promise<void>;
  /** With its password. */
  remove(id: string): Promise<void>;
  find(id: string): Promise<FeedSource | null>;
  /** Of an exhibitor, by name. */
  list(exhibitor: string): Promise<readonly FeedSource[]>;
  /** Ids of those that are due at an instant (ISO), the longest due first. */
  due(at: string): Promise<readonly string[]>;
  /** The password of its database, sealed; null where there is none. */
  password(id: string): Promise<string | null>;
  /** In place of the one before. */
  setPassword(id: string, sealed: string): Promise<void>;
  removePassword(id: string): Promise<void>;
}
