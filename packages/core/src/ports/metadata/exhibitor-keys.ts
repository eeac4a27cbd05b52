import type { ExhibitorKey } from '../../records/index.ts';

/** What the exhibitors' own systems show when they push rows; only a key's SHA-256 is kept. */
export interface ExhibitorKeyRecords {
  insert(key: ExhibitorKey): Promise<void>;
  /** The exhibitor whose key this is; null when it is nobody's, or was revoked. */
  exhibitorOf(digest: string): Promise<string | null>;
  /** Those of an exhibitor that are in use, the oldest first. */
  inUse(exhibitor: string): Promise<readonly Pick<ExhibitorKey, 'id' | 'createdAt'>[]>;
  /** Revokes every key of an exhibitor; how many were in use. */
  revoke(exhibitor: string, at: string): Promise<number>;
}
