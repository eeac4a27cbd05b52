import type { Role } from './people.ts';

/** A key with which a program asks in the name of an organisation, as it is kept. */
export interface ApiKey {
  readonly id: string;
  readonly organisationId: string;
  /** What it is for. */
  readonly name: string;
  /** What it may do is what this role may, as far as its scopes allow. */
  readonly role: Role;
  readonly scopes: readonly string[];
  /** SHA-256 of the key, in hexadecimal. */
  readonly digest: string;
  /** The one before the last rotation, and until when (ISO) it is let in too. */
  readonly previousDigest: string | null;
  readonly previousUntil: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
  /** ISO instants. */
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}
