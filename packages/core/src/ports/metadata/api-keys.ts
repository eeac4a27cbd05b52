import type { ApiKey } from '../../records/index.ts';

/** The keys of programs. */
export interface ApiKeys {
  /** Those that are not revoked, by organisation and name. */
  list(): Promise<readonly ApiKey[]>;
  find(id: string): Promise<ApiKey | null>;
  /** The key with that digest, or that had it before its last rotation; whether it may still be used is for the caller to see. */
  withDigest(digest: string): Promise<ApiKey | null>;
  insert(key: ApiKey): Promise<void>;
  /** Another digest in place of the one there is, which goes on to be let in until an instant (ISO). Throws `not_found`. */
  rotate(id: string, digest: string, previousUntil: string): Promise<void>;
  /** Throws `not_found` when there is none, or it is revoked already. */
  revoke(id: string, at: string): Promise<void>;
  used(id: string, at: string): Promise<void>;
}
