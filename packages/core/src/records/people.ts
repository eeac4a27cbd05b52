export type OrganisationKind = 'distributor' | 'studio' | 'exhibitor' | 'platform';
export type Role = 'analyst' | 'marketer' | 'approver' | 'administrator';

/** An organisation as it is kept. */
export interface OrganisationRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly exhibitors: readonly string[];
}

/** A person who can sign in, of one organisation. */
export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisationId: string;
}
