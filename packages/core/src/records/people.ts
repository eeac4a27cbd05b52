export const organisationKinds = ['distributor', 'studio', 'exhibitor', 'platform'] as const;
export type OrganisationKind = (typeof organisationKinds)[number];
export const roles = ['analyst', 'marketer', 'approver', 'administrator'] as const;
export type Role = (typeof roles)[number];

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
