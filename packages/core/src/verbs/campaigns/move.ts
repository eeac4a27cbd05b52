import { z } from 'zod';
import { type CampaignEvent, isOpen, partAfter } from '../../campaigns/index.ts';
import type { Campaign, CampaignPart } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { advanceSoon, findOwn, headOf, note, refuseStale, saveChange, stateAfter } from './find.ts';
import { CampaignHead } from './schemas.ts';

const input = z.object({ id: z.string(), revision: z.number().int() });

/** Moves an organisation's own campaign on by an event, and says so. */
async function moved(scene: OwnScene, { id, revision }: z.output<typeof input>, event: CampaignEvent, change: Partial<Campaign> = {}) {
  const { campaign, parts } = await findOwn(scene, id);
  await refuseStale(scene, campaign, revision);
  const saved = await saveChange(scene, campaign, { ...change, state: stateAfter(campaign, event) });
  await note(scene, id, { kind: event });
  const audit = { subject: id, changedFrom: { state: campaign.state }, changedTo: { state: saved.state } };
  return { parts, answer: { output: headOf(saved), audit } };
}

async function withdrawParts({ ports }: OwnScene, parts: readonly CampaignPart[]): Promise<void> {
  for (const part of parts) {
    const state = partAfter(part.state, 'withdraw');
    if (state !== null) await ports.metadata.campaigns.updatePart({ ...part, state, revision: part.revision + 1 }, part.revision);
  }
}

/** Takes a campaign that nobody has decided on yet, or that is to be written anew, back to a draft. Exhibitors are asked anew when it is submitted again. */
export const withdraw = defineVerb({
  name: 'campaigns.withdraw',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:write',
  summary: 'Take a submitted campaign back to a draft.',
  input,
  output: CampaignHead,
  run: async (scene, asked) => {
    const { parts, answer } = await moved(scene, asked, 'withdraw', { frozen: null, submittedAt: null, dueAt: null });
    await withdrawParts(
      scene,
      parts.filter(({ state }) => isOpen(state) || state === 'approved'),
    );
    return answer;
  },
});

export const pause = defineVerb({
  name: 'campaigns.pause',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:write',
  summary: 'Stop the sending of a campaign until it is resumed.',
  input,
  output: CampaignHead,
  run: async (scene, asked) => (await moved(scene, asked, 'pause', { dueAt: null })).answer,
});

export const resume = defineVerb({
  name: 'campaigns.resume',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:write',
  summary: 'Go on with a campaign that was paused.',
  input,
  output: CampaignHead,
  run: async (scene, asked) => {
    const { answer } = await moved(scene, asked, 'resume', { dueAt: new Date(scene.ports.clock.now()).toISOString() });
    await advanceSoon(scene.ports, asked.id);
    return answer;
  },
});

/** Ends a campaign that is not measured yet. Who was sent to was; nobody else is. */
export const cancel = defineVerb({
  name: 'campaigns.cancel',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:write',
  summary: 'End a campaign: nobody else is sent to.',
  input,
  output: CampaignHead,
  run: async (scene, asked) => {
    const { parts, answer } = await moved(scene, asked, 'cancel', { dueAt: null });
    await withdrawParts(
      scene,
      parts.filter(({ state }) => isOpen(state)),
    );
    return answer;
  },
});
