import { type OrganisationKind, type Role, roles } from '../records/index.ts';
import type { Actor } from './actor.ts';
import { type Permission, permissions } from './permission.ts';

/** What an exhibitor allows others is its approvers' to say. */
const granting = ['grants:read', 'grants:write'] as const;
const research = [
  'session:read',
  'account:own',
  'segments:read',
  'segments:write',
  'audiences:count',
  'audiences:profile',
  'catalogue:read',
  'campaigns:read',
] as const;
const administration = [
  ...research,
  'audiences:why',
  'imports:read',
  'dead-letters:read',
  'dead-letters:replay',
  'exhibitors:read',
  'exhibitors:write',
  'exhibitors:keys',
  'films:read',
  'films:write',
  ...granting,
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
  distributor: { analyst: research, marketer: [...research, 'campaigns:write'] },
  studio: { analyst: research, marketer: [...research, 'campaigns:write'] },
  exhibitor: { analyst: [...research, 'grants:read'], approver: [...research, ...granting, 'campaigns:decide'] },
  platform: { administrator: administration },
};
/** No account, no segments and no campaigns of its own: the operator belongs to no organisation, but resolves references to anyone's. */
const ofOperator = permissions.filter(
  (permission) => permission !== 'account:own' && !permission.startsWith('segments:') && !permission.startsWith('campaigns:'),
);

/** The roles that people of an organisation of that kind may have. */
export function rolesOf(kind: OrganisationKind): readonly Role[] {
  return roles.filter((role) => table[kind][role] !== undefined);
}

/** Whether an organisation of that kind has people in that role. */
export function roleFits(role: Role, kind: OrganisationKind): boolean {
  return rolesOf(kind).includes(role);
}

/** What somebody in a role of an organisation of that kind may do. */
export function permissionsFor(kind: OrganisationKind, role: Role): readonly Permission[] {
  return table[kind][role] ?? [];
}

/** What an actor may do. */
export function permissionsOf(actor: Actor): readonly Permission[] {
  if (actor.kind === 'person') {
    const ofRole = permissionsFor(actor.organisation.kind, actor.role);
    return actor.scopes ? ofRole.filter((permission) => actor.scopes?.includes(permission)) : ofRole;
  }
  return actor.kind === 'operator' ? ofOperator : ['people:join'];
}

export function may(actor: Actor, permission: Permission): boolean {
  return permissionsOf(actor).includes(permission);
}
