import type { OrganisationKind, Role } from '../records/index.ts';
import type { Permission } from './permission.ts';

/** A person who signed in, acting for one organisation. */
export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  /** The session that they ask in; absent where there is none, as when the operator asks as a person would. */
  readonly session?: string;
  /** Of a program with a key: what of its role's it may do. Absent for people. */
  readonly scopes?: readonly Permission[];
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    /** For an exhibitor's organisation: its exhibitor. For a distributor or studio: the exhibitors that granted it their moviegoers. */
    readonly exhibitors: readonly string[];
    /** Those of them that it may see by name, and apart from the others. */
    readonly apart: readonly string[];
  };
}
/** Whoever runs `marquee` on the machine: every exhibitor, exact counts, audited. */
export interface OperatorActor {
  readonly kind: 'operator';
}
/** Somebody without a session, who was sent a link: may do nothing but what stands at the door. */
export interface VisitorActor {
  readonly kind: 'visitor';
}
export type Actor = PersonActor | OperatorActor | VisitorActor;

/** How the audit names an actor. */
export function actorId(actor: Actor): string {
  return actor.kind === 'person' ? actor.personId : actor.kind;
}
