import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { CampaignRequest } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { type Found, findOwn, headOf, note } from './find.ts';
import { CampaignHead, CampaignName } from './schemas.ts';
import { isTold, keysOf } from './view.ts';

/** Begins a draft: empty, with what is known of it, or as a copy of another campaign. */
export const create = defineVerb({
  name: 'campaigns.create',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:write',
  summary: 'Begin a campaign as a draft, or as a copy of another.',
  input: z.object({
    name: CampaignName,
    request: CampaignRequest.prefault({}),
    /** The campaign whose request is copied; then `request` is left out. Its days are not copied: they are over. */
    copyOf: z.string().optional(),
    /** The keys of the parts of that campaign whose exhibitors are asked again; all of them where it is left out. */
    copyParts: z.array(z.string().max(191)).min(1).max(500).optional(),
  }),
  output: CampaignHead,
  async run(scene, { name, request, copyOf, copyParts }) {
    const { metadata, ids, clock } = scene.ports;
    const copied = copyOf === undefined ? null : copyFrom(scene, await findOwn(scene, copyOf), copyParts);
    const at = new Date(clock.now()).toISOString();
    const { personId, organisation } = scene.actor;
    const campaign = {
      ...{
        id: ids.next('cam'),
        organisationId: organisation.id,
        name,
        state: 'draft' as const,
        frozen: null,
        salt: ids.next('salt'),
        revision: 1,
      },
      request: copied ?? request,
      ...{ createdAt: at, createdBy: personId, changedAt: at, changedBy: personId },
      ...{ submittedAt: null, sentFrom: null, sentUntil: null, dueAt: null },
    };
    await metadata.campaigns.insert(campaign);
    await note(scene, campaign.id, { kind: 'created' });
    return { output: headOf(campaign), audit: { subject: campaign.id, changedTo: { name } } };
  },
});

/** The request of a campaign, to be asked again: of all that it asked, or of the exhibitors of some parts. */
function copyFrom(scene: OwnScene, { campaign, parts }: Found, keys: readonly string[] | undefined): CampaignRequest {
  const again = { ...campaign.request, sendOn: null, decideBy: null };
  if (keys === undefined) return again;
  const keyOf = keysOf(scene.ports, campaign, scene.scope, parts);
  const chosen = parts.filter(({ exhibitor }) => keys.includes(keyOf.get(exhibitor) ?? ''));
  if (chosen.length < keys.length) throw badInput('/copyParts', 'This campaign did not ask one of these exhibitors.');
  const told = chosen.flatMap(({ exhibitor }) => (isTold(scene.scope, exhibitor) ? [exhibitor] : []));
  // Those that are not told by name are asked together, or not at all.
  return { ...again, exhibitors: told, pool: told.length < chosen.length };
}
