export const organisationKinds = ['distributor', 'studio', 'exhibitor', 'platform'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
export const roles = ['analyst', 'marketer', 'approver', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** An organisation as it is kept. */
export interface OrganisationRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** An exhibitor's own; of a distributor or studio, those whose grants hold. */
  readonly exhibitors: readonly string[];
  /** Those of them that it may see by name, and apart from the others. */
  readonly apart: readonly string[];
}

/** A person of one organisation, as it is kept. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  /** In small letters; what the person signs in with. */
  readonly email: string;
  readonly role: Role;
  readonly organisationId: string;
  /** Since when (ISO) the person cannot sign in; null for somebody who can. */
  readonly suspendedAt: string | null;
  /** Somebody without one cannot sign in until given one. */
  readonly hasPassword: boolean;
  /** When (ISO) a session was last opened; null for somebody who has not signed in since this is kept. */
  readonly lastSignInAt: string | null;
  /** They are asked for a code of an authenticator app too. */
  readonly secondFactor: boolean;
}
