import { type OrganisationKind, type Role, roles } from '../records/index.ts';
import type { Actor } from './actor.ts';

export const permissions = [
  'session:read',
  'segments:read',
  'segments:write',
  'audiences:count',
  'audiences:profile',
  'audiences:why',
  'audiences:list',
  'catalogue:read',
  'imports:read',
  'imports:run',
  'dead-letters:read',
  'dead-letters:replay',
  'moviegoers:erase',
  'exhibitors:keys',
  'people:read',
  'people:write',
  'operations:read',
  'operations:pseudonym',
  'operations:rebuild',
] as const;
export type Permission = (typeof permissions)[number];

const research = ['session:read', 'segments:read', 'segments:write', 'audiences:count', 'audiences:profile', 'catalogue:read'] as const;
const administration = [
  ...research,
  'audiences:why',
  'imports:read',
  'dead-letters:read',
  'dead-letters:replay',
  'moviegoers:erase',
  'people:read',
  'people:write',
  'operations:read',
] as const;

/**
 * Who may do what: the roles that an organisation of each kind has, and what each may do there. A role that stands not here does not fit, and
 * may do nothing. How much of an answer is shown is the privacy module's business, whose moviegoers the scope's.
 */
const table: Readonly<Record<OrganisationKind, Partial<Record<Role, readonly Permission[]>>>> = {
  distributor: { analyst: research, marketer: research },
  studio: { analyst: research, marketer: research },
  exhibitor: { analyst: research, approver: research },
  platform: { administrator: administration },
};
/** No segments of its own: the operator belongs to no organisation, but resolves references to anyone's. */
const ofOperator = permissions.filter((permission) => !permission.startsWith('segments:'));

/** The roles that people of an organisation of that kind may have. */
export function rolesOf(kind: OrganisationKind): readonly Role[] {
  return roles.filter((role) => table[kind][role] !== undefined);
}

/** Whether an organisation of that kind has people in that role. */
export function roleFits(role: Role, kind: OrganisationKind): boolean {
  return rolesOf(kind).includes(role);
}

/** What an actor may do. */
export function permissionsOf(actor: Actor): readonly Permission[] {
  return actor.kind === 'operator' ? ofOperator : (table[actor.organisation.kind][actor.role] ?? []);
}

export function may(actor: Actor, permission: Permission): boolean {
  return permissionsOf(actor).includes(permission);
}
