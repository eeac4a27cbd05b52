import type { Actor } from '../access/index.ts';
import type { CampaignName, MetadataStore } from '../ports/index.ts';

/**
 * By id: how campaigns are called, as far as the actor may know them. A campaign exists for the organisation that made it, for the exhibitors that were
 * asked, for administrators of the platform and for the operator.
 */
export async function namesOfCampaigns(
  metadata: Pick<MetadataStore, 'campaigns'>,
  actor: Actor,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await metadata.campaigns.names(wanted);
  return new Map(found.filter((campaign) => mayKnow(actor, campaign)).map(({ id, name }) => [id, name]));
}

function mayKnow(actor: Actor, { organisationId, exhibitors }: CampaignName): boolean {
  if (actor.kind !== 'person') return actor.kind === 'operator';
  const { organisation } = actor;
  // Those of a distributor or studio are whose moviegoers it was granted, not who was asked.
  const asked = organisation.kind === 'exhibitor' && exhibitors.some((exhibitor) => organisation.exhibitors.includes(exhibitor));
  return organisation.id === organisationId || organisation.kind === 'platform' || asked;
}
