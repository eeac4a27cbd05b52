import type { Role } from './people.ts';

/** An invitation to join an organisation, as it is kept: whoever shows its token becomes a person of it, once. */
export interface Invitation {
  readonly id: string;
  /** SHA-256 of the token in the link, in hexadecimal. */
  readonly digest: string;
  /** Whom it is for, in small letters; null where whoever takes it up gives an address. */
  readonly email: string | null;
  readonly name: string | null;
  readonly organisationId: string;
  readonly role: Role;
  readonly createdAt: string;
  /** Who invited: a person's id, or `operator`. */
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly acceptedAt: string | null;
  readonly revokedAt: string | null;
}
