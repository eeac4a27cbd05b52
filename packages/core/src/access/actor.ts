import type { OrganisationKind, Role } from '../records/index.ts';

/** A person who signed in, acting for one organisation. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    /** For an exhibitor's organisation: its exhibitor. For a distributor or studio: the exhibitors that granted it their moviegoers. */
    readonly exhibitors: readonly string[];
  };
}
/** Whoever runs `marquee` on the machine: every exhibitor, exact counts, audited. */
export interface OperatorActor {
  readonly kind: 'operator';
}
export type Actor = PersonActor | OperatorActor;

/** How the audit names an actor. */
export function actorId(actor: Actor): string {
  return actor.kind === 'operator' ? 'operator' : actor.personId;
}
