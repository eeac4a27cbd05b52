import { badInput, ServiceError } from '../errors.ts';
import type { OrganisationKind, OrganisationRecord, Role } from '../records/index.ts';
import type { Actor } from './actor.ts';
import type { Permission } from './permission.ts';
import { may, roleFits, rolesOf } from './permissions.ts';

/**
 * What a verb is about. `exhibitors`: moviegoers and sites of the exhibitors that whoever asks was granted. `organisation`: what belongs to
 * the organisation that somebody acts for. `platform`: every exhibitor's own rows and the machine; for the platform's people and the
 * operator, and for nobody else is there such a verb. `door`: what is asked without a session, such as to take an invitation up. `self`: the
 * account of the person who asks.
 */
export type VerbScope = 'exhibitors' | 'organisation' | 'platform' | 'door' | 'self';

/** What is asked, as far as it decides who may ask. */
export interface Asked {
  readonly name: string;
  readonly scope: VerbScope;
  readonly permission: Permission;
}

const refusals: Partial<Record<Permission, string>> = {
  'audiences:why': 'Why looks at single moviegoers. It is for administrators and for support.',
  'audiences:list': 'Moviegoer ids never leave through the dashboard. The operator’s command line lists them.',
};

/**
 * Throws `unauthenticated` for somebody without a session beyond the door, `not_found` for a verb of the platform unless the actor is of the
 * platform, and for one of the door to whoever is through it, and `forbidden` where the actor may not ask it.
 */
export function authorise(actor: Actor, { name, scope, permission }: Asked): void {
  if (actor.kind === 'visitor' && scope !== 'door') throw new ServiceError('unauthenticated', 'Sign in to go on.');
  if (scope === 'platform' && !isOfPlatform(actor)) throw new ServiceError('not_found', noSuchVerb(name));
  if (scope === 'door' && actor.kind === 'person') throw new ServiceError('not_found', noSuchVerb(name));
  requireFit(actor);
  if (scope === 'organisation' && actor.kind === 'operator')
    throw new ServiceError('forbidden', 'Segments belong to an organisation. Sign in as one of its people.', { permission });
  if (scope === 'self' && actor.kind === 'operator')
    throw new ServiceError('forbidden', 'The operator has no account of their own. Sign in as one of the people.', { permission });
  if (may(actor, permission)) return;
  throw new ServiceError('forbidden', refusals[permission] ?? 'Your role does not include this. Ask an administrator if you need it.', {
    permission,
  });
}

/** The message for a verb that does not exist, or not for the person who asks. */
export function noSuchVerb(name: string): string {
  return `There is no verb ${name}.`;
}

/** Throws `forbidden` for a person whose role an organisation of that kind does not have: it may do nothing. */
export function requireFit(actor: Actor): void {
  if (actor.kind !== 'person' || roleFits(actor.role, actor.organisation.kind)) return;
  const { role, organisation } = actor;
  const says = `${noSuchRole(organisation.name, organisation.kind, role)} Ask an administrator of the platform for a role that fits.`;
  throw new ServiceError('forbidden', says, { role, kind: organisation.kind });
}

/** Throws `bad_request`, at the role, when an organisation of that kind has nobody in it: such a role is not given. */
export function requireRoleOf({ name, kind }: Pick<OrganisationRecord, 'name' | 'kind'>, role: Role): void {
  if (!roleFits(role, kind)) throw badInput('/role', noSuchRole(name, kind, role));
}

/** The words for a role that an organisation of that kind does not have. */
function noSuchRole(organisation: string, kind: OrganisationKind, role: Role): string {
  return `${organisation} is of the kind ${kind}, where nobody is ${role}: there are ${rolesOf(kind).join(', ')}.`;
}

function isOfPlatform(actor: Actor): boolean {
  return (
    actor.kind === 'operator' || (actor.kind === 'person' && actor.organisation.kind === 'platform' && roleFits(actor.role, 'platform'))
  );
}
