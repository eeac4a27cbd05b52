import { ServiceError } from '../errors.ts';
import type { Role } from '../records/index.ts';
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
  'operations:read',
  'operations:pseudonym',
  'operations:rebuild',
] as const;
export type Permission = (typeof permissions)[number];

const everyone = ['session:read', 'segments:read', 'segments:write', 'audiences:count', 'audiences:profile', 'catalogue:read'] as const;

/** The one matrix of who may do what. How much of an answer is shown is the privacy module's business, whose moviegoers the scope's. */
const matrix = {
  analyst: everyone,
  marketer: everyone,
  approver: everyone,
  administrator: [
    ...everyone,
    'audiences:why',
    'imports:read',
    'dead-letters:read',
    'dead-letters:replay',
    'moviegoers:erase',
    'operations:read',
  ],
  // No segments of its own: the operator belongs to no organisation, but resolves references to anyone's.
  operator: permissions.filter((permission) => !permission.startsWith('segments:')),
} as const satisfies Record<Role | 'operator', readonly Permission[]>;

/** What an actor may do. */
export function permissionsOf(actor: Actor): readonly Permission[] {
  return matrix[actor.kind === 'operator' ? 'operator' : actor.role];
}

export function may(actor: Actor, permission: Permission): boolean {
  return permissionsOf(actor).includes(permission);
}

const refusals: Partial<Record<Permission, string>> = {
  'audiences:why': 'Why looks at single moviegoers. It is for administrators and for support.',
  'audiences:list': 'Moviegoer ids never leave through the dashboard. The operator’s command line lists them.',
  'segments:read': 'Segments belong to an organisation. Sign in as one of its people.',
  'segments:write': 'Segments belong to an organisation. Sign in as one of its people.',
};

/** Throws `forbidden` unless the actor has the permission. */
export function authorise(actor: Actor, permission: Permission): void {
  if (may(actor, permission)) return;
  throw new ServiceError('forbidden', refusals[permission] ?? 'Your role does not include this. Ask an administrator if you need it.', {
    permission,
  });
}

/** The organisation a person acts for; `forbidden` for the operator, who has none. */
export function organisationOf(actor: Actor): Extract<Actor, { kind: 'person' }>['organisation'] {
  if (actor.kind === 'person') return actor.organisation;
  throw new ServiceError('forbidden', 'Segments belong to an organisation. Sign in as one of its people.');
}

/** How the audit names an actor. */
export function actorId(actor: Actor): string {
  return actor.kind === 'operator' ? 'operator' : actor.personId;
}
