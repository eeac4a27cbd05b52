import { badInput, ServiceError } from '../errors.ts';
import type { OrganisationKind, OrganisationRecord, Role } from '../records/index.ts';
import type { Actor } from './actor.ts';
import { may, type Permission, roleFits, rolesOf } from './permissions.ts';

/**
 * What a verb is about. `exhibitors`: moviegoers and sites of the exhibitors that whoever asks was granted. `organisation`: what belongs to
 * the organisation that somebody acts for. `platform`: every exhibitor's own rows and the machine; for the platform's people and the
 * operator, and for nobody else is there such a verb.
 */
export type VerbScope = 'exhibitors' | 'organisation' | 'platform';

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

/** Throws `not_found` for a verb of the platform unless the actor is of the platform, and `forbidden` where the actor may not ask it. */
export function authorise(actor: Actor, { name, scope, permission }: Asked): void {
  if (scope === 'platform' && !isOfPlatform(actor)) throw new ServiceError('not_found', noSuchVerb(name));
  requireFit(actor);
  if (scope === 'organisation' && actor.kind === 'operator')
    throw new ServiceError('forbidden', 'Segments belong to an organisation. Sign in as one of its people.', { permission });
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
  if (actor.kind === 'operator' || roleFits(actor.role, actor.organisation.kind)) return;
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
  return actor.kind === 'operator' || (actor.organisation.kind === 'platform' && roleFits(actor.role, 'platform'));
}
