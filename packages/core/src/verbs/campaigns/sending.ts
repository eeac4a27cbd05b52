import { z } from 'zod';
import { Figure } from '../../privacy/index.ts';
import { type CampaignDelivery, type CampaignPart, deliveryStates } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { findCampaign, ownExhibitor } from './find.ts';
import { groupFigure } from './group-figure.ts';

const lookBackMinutes = 10;
const minuteMs = 60_000;
/** Shares are told in steps of this: a share is of no single person. */
const step = 0.1;

/** How far an exhibitor's own part has got by its webhook. */
const OwnSending = z.object({
  state: z.enum(deliveryStates),
  target: Figure,
  sent: Figure,
  left: Figure,
  batches: z.number().int(),
  /** How many moviegoers a minute, over the last ten minutes. */
  perMinute: z.number().int(),
  /** When the next call is due (ISO): now, when the hours of the next time zone begin, or when a call that was not taken is made again. */
  nextAt: z.string().nullable(),
  /** What its system said last that was not taken; empty where it took the last call. */
  said: z.string(),
});

/** How far a campaign has got that goes to the systems of exhibitors, while it is sent. */
export const sending = defineVerb({
  name: 'campaigns.sending',
  kind: 'query',
  scope: 'organisation',
  permission: 'campaigns:read',
  summary: 'How far a campaign has got that goes to the systems of exhibitors.',
  input: z.object({ id: z.string() }),
  output: z.object({
    /** To an exhibitor: its own part, where it goes to its system. */
    own: OwnSending.nullable(),
    /** To whoever asked: how much of all targets was sent to, in tenths, rounded down; null where nothing goes to a system. */
    share: z.number().nullable(),
  }),
  async run(scene, { id }) {
    const { campaign, parts } = await findCampaign(scene, id);
    const deliveries = await scene.ports.metadata.deliveries.of(campaign.id);
    const exhibitor = ownExhibitor(scene);
    const part = parts.find((one) => one.exhibitor === exhibitor);
    const delivery = deliveries.find((one) => one.exhibitor === exhibitor);
    const own = part && delivery ? await ownSending(scene, part, delivery) : null;
    return { output: { own, share: exhibitor === null ? shareOf(parts, deliveries) : null }, audit: null };
  },
});

async function ownSending(scene: OwnScene, part: CampaignPart, delivery: CampaignDelivery): Promise<z.infer<typeof OwnSending>> {
  const { campaignId, exhibitor, state, sent, batches, nextAt, said } = delivery;
  const target = part.snapshot?.target.people ?? 0;
  const of = { campaignId, exhibitors: [exhibitor] };
  const since = new Date(scene.ports.clock.now() - lookBackMinutes * minuteMs).toISOString();
  const lately = await scene.ports.metadata.deliveries.sentSince(campaignId, exhibitor, since);
  const left = Math.max(0, target - sent);
  return {
    ...{ state, batches, nextAt, said, perMinute: Math.round(lately / lookBackMinutes) },
    target: groupFigure(scene, of, target, 'target'),
    sent: groupFigure(scene, of, sent, sent === target ? 'target' : `sent ${sent}`),
    left: groupFigure(scene, of, left, `left ${left}`),
  };
}

function shareOf(parts: readonly CampaignPart[], deliveries: readonly CampaignDelivery[]): number | null {
  if (deliveries.length === 0) return null;
  const going = new Map(deliveries.map(({ exhibitor, sent }) => [exhibitor, sent]));
  const of = parts.filter(({ exhibitor }) => going.has(exhibitor));
  const target = of.reduce((sum, { snapshot }) => sum + (snapshot?.target.people ?? 0), 0);
  const sent = of.reduce((sum, { exhibitor }) => sum + (going.get(exhibitor) ?? 0), 0);
  if (target === 0) return null;
  return Math.floor(Math.min(1, sent / target) / step) / (1 / step);
}
