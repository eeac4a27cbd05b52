import { type CampaignEvent, campaignEvents } from '../../campaigns.ts';
import type { CampaignCondition } from '../../definition.ts';
import type { Moviegoer } from '../../moviegoer.ts';
import { attribute, namedCase } from '../named-case.ts';

const inCampaign = (group: CampaignCondition['group'], event?: CampaignEvent, id = 'hush'): CampaignCondition => ({
  kind: 'campaign',
  id,
  group,
  ...(event === undefined ? {} : { event }),
});
const hush = ({ campaigns }: Moviegoer) => campaigns.find(({ campaign }) => campaign === 'hush');
const women = attribute('gender', 'in', ['female']);

export const campaignCases = [
  namedCase('target group', inCampaign('target'), (one) => hush(one)?.group === 'target'),
  namedCase('control group', inCampaign('control'), (one) => hush(one)?.group === 'control'),
  namedCase('either group', inCampaign('any'), (one) => hush(one) !== undefined),
  namedCase(
    'not in the target group is true in the control group, and of who is in no campaign',
    { kind: 'not', of: inCampaign('target') },
    (one) => {
      const membership = hush(one);
      return membership === undefined || membership.group === 'control';
    },
  ),
  ...campaignEvents.map((event) =>
    namedCase(`target group, and it was ${event}`, inCampaign('target', event), (one) => {
      const membership = hush(one);
      return membership?.group === 'target' && membership.events.includes(event);
    }),
  ),
  namedCase('either group, with an event', inCampaign('any', 'opened'), (one) => hush(one)?.events.includes('opened') === true),
  namedCase('control group, with an event', inCampaign('control', 'unsubscribed'), (one) => {
    const membership = hush(one);
    return membership?.group === 'control' && membership.events.includes('unsubscribed');
  }),
  namedCase(
    'not with an event is true of who was in the group without it',
    { kind: 'not', of: inCampaign('target', 'opened') },
    (one) => !(hush(one)?.group === 'target' && hush(one)?.events.includes('opened') === true),
  ),
  namedCase('an event of another campaign does not count', inCampaign('any', 'clicked', "second/of'two"), ({ campaigns }) =>
    campaigns.some(({ campaign, events }) => campaign === "second/of'two" && events.includes('clicked')),
  ),
  namedCase('two campaigns', { kind: 'all', of: [inCampaign('any'), inCampaign('control', undefined, "second/of'two")] }, (one) => {
    const other = one.campaigns.find(({ campaign }) => campaign === "second/of'two");
    return hush(one) !== undefined && other?.group === 'control';
  }),
  namedCase('a campaign on an earlier as-of date', inCampaign('target'), (one) => hush(one)?.group === 'target', { asOf: 15_000 }),
  namedCase(
    'a campaign in a segment',
    { kind: 'all', of: [women, { kind: 'segment', id: 'reached' }] },
    (one) => one.gender === 'female' && hush(one)?.events.includes('delivered') === true,
    { segments: { reached: { version: 1, where: inCampaign('any', 'delivered') } } },
  ),
];
