import { z } from 'zod';
import { CampaignRequest } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { findOwn, headOf, note } from './find.ts';
import { CampaignHead, CampaignName } from './schemas.ts';

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
  }),
  output: CampaignHead,
  async run(scene, { name, request, copyOf }) {
    const { metadata, ids, clock } = scene.ports;
    const copied = copyOf === undefined ? null : (await findOwn(scene, copyOf)).campaign.request;
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
      request: copied ? { ...copied, sendOn: null, decideBy: null } : request,
      ...{ createdAt: at, createdBy: personId, changedAt: at, changedBy: personId },
      ...{ submittedAt: null, sentFrom: null, sentUntil: null, dueAt: null },
    };
    await metadata.campaigns.insert(campaign);
    await note(scene, campaign.id, { kind: 'created' });
    return { output: headOf(campaign), audit: { subject: campaign.id, changedTo: { name } } };
  },
});
