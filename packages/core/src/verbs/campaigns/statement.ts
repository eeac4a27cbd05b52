import { z } from 'zod';
import { amountsOf, type Earned, sumOf } from '../../campaigns/index.ts';
import type { MemberCount } from '../../ports/index.ts';
import { figureOf, type PrivacyPolicy, perturbed, perturbedSum, policyOfMarket, shownValue } from '../../privacy/index.ts';
import { CampaignMoney, type CampaignPart, type MeasuredCell } from '../../records/index.ts';
import { defineVerb, type OwnScene } from '../../verb/index.ts';
import { findCampaign } from './find.ts';
import { campaignKey } from './group-figure.ts';
import { mostOf } from './most-of.ts';
import { publishFigures } from './publish-figures.ts';
import { toldApart } from './told-apart.ts';

const AmountsView = z.object({ fee: z.number().int(), share: z.number().int(), total: z.number().int() });

/**
 * What each exhibitor earns by a campaign. It is worked out from figures as they may be told to whoever pays, so that both sides have one statement, and no
 * amount says more of people than a figure does: where there are too few, there is nothing to pay.
 */
export const statement = defineVerb({
  name: 'campaigns.statement',
  kind: 'query',
  scope: 'organisation',
  permission: 'campaigns:read',
  summary: 'What each exhibitor earns by a campaign, in minor units.',
  input: z.object({ id: z.string() }),
  output: z.object({
    currency: z.string(),
    /** Until it is measured, amounts grow. */
    isFinal: z.boolean(),
    /** Of those whose results may be told apart; the others are in the total alone. */
    lines: z.array(
      AmountsView.extend({
        key: z.string(),
        name: z.string().nullable(),
        agreed: CampaignMoney,
        delivered: z.number().int(),
        visits: z.number().int(),
        ticketSpend: z.number().int(),
      }),
    ),
    all: AmountsView,
  }),
  async run(scene, { id }) {
    const found = await findCampaign(scene, id);
    const { metadata, noise, currency } = scene.ports;
    const parts = found.parts.filter(({ snapshot }) => snapshot !== null && snapshot.sent > 0);
    const events = await metadata.campaigns.eventCounts(id);
    const names = new Map((await metadata.catalogue.exhibitors(parts.map(({ exhibitor }) => exhibitor))).map((one) => [one.id, one.name]));
    const policy = policyOfMarket(noise);
    const earned = parts.map((part) => {
      const did = earnedBy(scene, policy, part, events);
      return {
        key: part.exhibitor,
        name: names.get(part.exhibitor) ?? null,
        agreed: part.terms.money,
        ...did,
        ...amountsOf(part.terms.money, did),
      };
    });
    const apart = await toldApart(scene, parts);
    // Who was delivered to, their visits, and what they spent on tickets.
    const state = `statement ${JSON.stringify([events, parts.map(({ measured }) => measured?.asOf)])}`;
    const published = await publishFigures(scene, found.campaign, state, 3);
    const lines = earned.filter(({ key }) => apart.has(key));
    const isFinal = found.campaign.state === 'done';
    return { output: { currency, isFinal, lines, all: sumOf(earned) }, audit: published ?? { subject: id } };
  },
});

function earnedBy(scene: OwnScene, policy: PrivacyPolicy, part: CampaignPart, events: readonly MemberCount[]): Earned {
  const of = { campaignId: part.campaignId, exhibitors: [part.exhibitor] };
  const many = (event: MemberCount['event']) =>
    events.reduce((sum, one) => sum + (one.event === event && one.exhibitor === part.exhibitor ? one.count : 0), 0);
  const delivered = many('delivered') || many('sent');
  const told = shownValue(figureOf(policy, { count: delivered, key: campaignKey(scene, of, 'delivered', `${delivered}`) })) ?? 0;
  const cells = (part.measured?.cells ?? []).filter(({ group }) => group === 'target');
  return { delivered: told, ...spentBy(scene, policy, part, cells) };
}

function spentBy(
  scene: OwnScene,
  policy: PrivacyPolicy,
  part: CampaignPart,
  cells: readonly MeasuredCell[],
): Pick<Earned, 'visits' | 'ticketSpend'> {
  const came = cells.reduce((sum, { firstDays }) => sum + firstDays.reduce((more, one) => more + one, 0), 0);
  const key = campaignKey(
    scene,
    { campaignId: part.campaignId, exhibitors: [part.exhibitor] },
    'target',
    'all',
    `came ${part.measured?.asOf}`,
  );
  if (perturbed(policy, { count: came, key }) < policy.smallest) return { visits: 0, ticketSpend: 0 };
  const visits = cells.reduce((sum, cell) => sum + cell.visits.sum, 0);
  const ticketSpend = cells.reduce((sum, cell) => sum + cell.ticketSpend, 0);
  return {
    visits: Math.max(0, Math.round(perturbedSum(policy, { sum: visits, key, of: 'visits', most: mostOf(cells, 'visits') }))),
    ticketSpend: Math.max(0, Math.round(perturbedSum(policy, { sum: ticketSpend, key, of: 'ticketSpend', most: mostOf(cells, 'spend') }))),
  };
}
