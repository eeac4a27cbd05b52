import { z } from 'zod';
import { type PartEvent, partAfter } from '../../campaigns/index.ts';
import { badInput, ServiceError } from '../../errors.ts';
import type { CampaignPart } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { partsNotGranted } from './after-grants.ts';
import { advanceSoon, findCampaign, note, ownExhibitor } from './find.ts';
import { PartView, Said } from './schemas.ts';
import { partViews } from './view.ts';

const events = { approve: 'approve', ask_change: 'ask_change', decline: 'decline' } as const satisfies Record<string, PartEvent>;

/** An exhibitor approves its part, asks for a change, or declines. Where it wants two people to approve, the first does so by half. */
export const decide = defineVerb({
  name: 'campaigns.decide',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:decide',
  summary: 'Approve an exhibitor’s part of a campaign, ask for a change, or decline.',
  input: z.object({
    id: z.string(),
    /** The revision of the part that was looked at: what changed meanwhile is not decided unseen. */
    revision: z.number().int(),
    decision: z.enum(['approve', 'ask_change', 'decline']),
    said: Said,
  }),
  output: PartView,
  async run(scene, { id, revision, decision, said }) {
    const found = await findCampaign(scene, id);
    const part = found.parts.find(({ exhibitor }) => exhibitor === ownExhibitor(scene));
    if (!part) throw new ServiceError('not_found', 'There is no such campaign.', { id });
    if (part.revision !== revision)
      throw new ServiceError('conflict', 'What is asked of you has changed meanwhile, or somebody else decided. Look at it again.', {
        revision: part.revision,
      });
    if (found.campaign.state !== 'submitted')
      throw new ServiceError('conflict', 'This campaign is no longer to be decided.', { state: found.campaign.state });
    if (decision !== 'approve' && said === '')
      throw badInput('/said', decision === 'decline' ? 'Say why, so that they know.' : 'Say what is to change.');
    if (decision !== 'decline' && (await partsNotGranted(scene.ports, found.campaign, [part])).length > 0)
      throw new ServiceError('conflict', 'They may no longer count your moviegoers. Grant it again first, or decline.', {
        state: part.state,
      });
    const next = await decided(scene, part, decision, said);
    await scene.ports.metadata.campaigns.updatePart(next, part.revision);
    await note(scene, id, { exhibitor: part.exhibitor, kind: next.state, text: said });
    await scene.ports.metadata.campaigns.touch(id, next.decidedAt ?? '', scene.actor.personId);
    await advanceSoon(scene.ports, id);
    const [view] = await partViews(scene, { campaign: found.campaign, parts: [next] });
    if (!view) throw new TypeError('A part has a view.');
    return {
      output: view,
      audit: { subject: id, changedFrom: { exhibitor: part.exhibitor, state: part.state }, changedTo: { state: next.state, said } },
    };
  },
});

async function decided(scene: OwnScene, part: CampaignPart, decision: keyof typeof events, said: string): Promise<CampaignPart> {
  const { personId } = scene.actor;
  const { fourEyes } = await scene.ports.metadata.campaigns.rules(part.exhibitor);
  const event = decision === 'approve' && fourEyes ? (part.state === 'half_approved' ? 'confirm' : 'approve_first') : events[decision];
  // The one who approved first may say no again, but not yes twice.
  if (event === 'confirm' && part.firstApprovedBy === personId)
    throw new ServiceError('conflict', 'You approved it already. Somebody else of yours has to approve it too.');
  const fits = part.state === 'half_approved' && event === 'approve' ? 'confirm' : event;
  const state = partAfter(part.state, fits);
  if (state === null) throw new ServiceError('conflict', 'This part of the campaign is decided, or over.', { state: part.state });
  return {
    ...part,
    ...{ state, said, decidedBy: personId, decidedAt: new Date(scene.ports.clock.now()).toISOString(), revision: part.revision + 1 },
    firstApprovedBy: state === 'half_approved' ? personId : state === 'approved' ? part.firstApprovedBy : null,
  };
}
