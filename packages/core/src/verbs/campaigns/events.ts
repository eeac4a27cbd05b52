import { z } from 'zod';
import { badInput, ServiceError } from '../../errors.ts';
import { messageChannels, messageEvents } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { findCampaign, ownExhibitor } from './find.ts';

/** What happened to messages that an exhibitor sent for a campaign. The same again changes nothing; the first of each event stands. */
export const recordEvents = defineVerb({
  name: 'campaigns.recordEvents',
  kind: 'mutation',
  scope: 'organisation',
  permission: 'campaigns:decide',
  summary: 'Tell what happened to the messages of a campaign: sent, delivered, bounced, opened, clicked, unsubscribed.',
  input: z.object({
    id: z.string(),
    event: z.enum(messageEvents),
    at: z.iso.datetime(),
    /** Of `unsubscribed`: from which channel alone. Left out, from all that the campaign reached them by. */
    channel: z.enum(messageChannels).optional(),
    moviegoers: z.array(z.string().min(1).max(191)).min(1).max(10_000),
  }),
  output: z.object({
    /** How many of them are in the target of the campaign, and how many were not taken because they are not. */
    taken: z.number().int(),
    unknown: z.number().int(),
  }),
  async run(scene, { id, event, at, channel, moviegoers }) {
    const { campaign } = await findCampaign(scene, id);
    const exhibitor = ownExhibitor(scene);
    if (exhibitor === null) throw new ServiceError('not_found', 'Events come from the exhibitor that sends.', { id });
    if (Date.parse(at) > scene.ports.clock.now() + 300_000) throw new ServiceError('bad_request', '/at: This is in the future.', {});
    if (channel !== undefined && event !== 'unsubscribed') throw badInput('/channel', 'Only unsubscribing names a channel.');
    const asked = [...new Set(moviegoers)];
    // Nobody else's: an id begins with its exhibitor, and a part has only its own.
    const taken = await scene.ports.metadata.campaigns.recordEvent({
      campaignId: campaign.id,
      exhibitor,
      moviegoers: asked,
      event,
      at,
      channel,
    });
    return { output: { taken, unknown: asked.length - taken }, audit: { subject: id, count: taken } };
  },
});
