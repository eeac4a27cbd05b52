import { isOpen, partAfter } from '../../campaigns/index.ts';
import type { Campaigns, Jobs, Organisations } from '../../ports/index.ts';
import type { Campaign, CampaignPart } from '../../records/index.ts';
import type { Ports } from '../../verb/index.ts';
import { advanceSoon } from './find.ts';

/** Nobody was taken into a campaign in one of these states yet: whoever asks for it has to be allowed to count whom it asks for. */
const before: ReadonlySet<Campaign['state']> = new Set(['submitted', 'scheduled', 'schedule_paused']);

/** The parts that are asked for, or approved, of exhibitors whose moviegoers the organisation may not count any more. */
export async function partsNotGranted(
  { metadata }: { readonly metadata: { readonly organisations: Pick<Organisations, 'find'> } },
  { organisationId, state }: Pick<Campaign, 'organisationId' | 'state'>,
  parts: readonly CampaignPart[],
): Promise<readonly CampaignPart[]> {
  if (!before.has(state)) return [];
  const organisation = await metadata.organisations.find(organisationId);
  return parts.filter(
    (part) => (isOpen(part.state) || part.state === 'approved') && organisation?.exhibitors.includes(part.exhibitor) !== true,
  );
}

/** A part that its exhibitor takes back by ending the grant. */
export function revokedPart(part: CampaignPart): CampaignPart {
  const state = partAfter(part.state, 'revoke');
  if (state === null) throw new TypeError(`A part that is ${part.state} is not taken back.`);
  return { ...part, state, revision: part.revision + 1 };
}

interface Needed extends Pick<Ports, 'clock' | 'ids'> {
  readonly metadata: { readonly campaigns: Pick<Campaigns, 'list'>; readonly jobs: Pick<Jobs, 'add'> };
}

/** Has the campaigns of an organisation looked at whose parts may be taken back, after what it may count has changed. */
export async function advanceAfterGrants(ports: Needed, organisationId: string): Promise<void> {
  for (const { id, state } of await ports.metadata.campaigns.list({ organisationId })) if (before.has(state)) await advanceSoon(ports, id);
}
