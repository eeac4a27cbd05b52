import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { type Exhibitor, type Grant, grantUses, holds, type OrganisationRecord, organisationKinds } from '../../records/index.ts';
import type { Scene } from '../../verb/index.ts';

/** One use of a grant, as it is told. */
export const UseView = z.object({
  from: z.string(),
  until: z.string().nullable(),
  givenAt: z.string(),
  givenBy: z.string(),
  /** Whether it holds now, will, or held until it ended. */
  state: z.enum(['holds', 'later', 'ended']),
});
/** What an exhibitor allows one organisation. */
export const GrantView = z.object({
  organisation: z.object({ id: z.string(), name: z.string(), kind: z.enum(organisationKinds) }),
  pooled: UseView.nullable(),
  apart: UseView.nullable(),
});
export type GrantView = z.infer<typeof GrantView>;

/** What names one grant. */
export const GrantOf = { exhibitor: GivenText.optional(), organisation: GivenText, use: z.enum(grantUses) };

/**
 * The exhibitor whose grants are asked for: for its own people it need not be said. Throws `not_found` for another's, and for none.
 */
export async function grantingExhibitor({ actor, scope, ports }: Scene, id: string | undefined): Promise<Exhibitor> {
  const own = actor.kind === 'person' && actor.organisation.kind === 'exhibitor' ? actor.organisation.exhibitors[0] : undefined;
  const asked = id ?? own;
  const within = asked !== undefined && (scope.exhibitors === 'all' || scope.exhibitors.includes(asked));
  const [found] = within ? await ports.metadata.catalogue.exhibitors([asked]) : [];
  if (!found) throw new ServiceError('not_found', asked === undefined ? 'Say which exhibitor.' : `There is no exhibitor ${asked}.`, {});
  return found;
}

/** The distributor or studio with that id; throws `not_found`: nobody else is granted anything. */
export async function grantable({ ports }: Scene, id: string): Promise<OrganisationRecord> {
  const found = await ports.metadata.organisations.find(id);
  if (found === null || (found.kind !== 'distributor' && found.kind !== 'studio'))
    throw new ServiceError('not_found', `There is no distributor or studio ${id}. The list of grants says which there are.`, {});
  return found;
}

/** What an exhibitor allows an organisation, at an instant (ISO). */
export function viewOf(
  { id, name, kind }: Pick<OrganisationRecord, 'id' | 'name' | 'kind'>,
  grants: readonly Grant[],
  now: string,
  names: ReadonlyMap<string, string>,
): GrantView {
  const useOf = (use: Grant['use']) => {
    const grant = grants.find((one) => one.organisationId === id && one.use === use);
    if (!grant) return null;
    const state = holds(grant, now) ? 'holds' : grant.from > now ? 'later' : 'ended';
    const { from, until, givenAt, givenBy } = grant;
    return { from, until, givenAt, givenBy: names.get(givenBy) ?? givenBy, state } as const;
  };
  return { organisation: { id, name, kind }, pooled: useOf('pooled'), apart: useOf('apart') };
}

/** The grant to one organisation as it is now. */
export async function grantTo(scene: Scene, exhibitor: string, organisation: OrganisationRecord): Promise<GrantView> {
  const grants = await scene.ports.metadata.grants.of(exhibitor);
  const names = await scene.ports.metadata.people.names(grants.map(({ givenBy }) => givenBy));
  return viewOf(organisation, grants, new Date(scene.ports.clock.now()).toISOString(), names);
}
