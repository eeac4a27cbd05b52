import type { CampaignEvent } from '../campaigns.ts';
import type { CampaignCondition } from '../definition.ts';
import type { Describing } from './describing.ts';
import { nameLabel } from './list-label.ts';
import { type Part, pieces } from './part.ts';

/** What happened, as it follows "were in campaign Hush Acre, opening and" or "those … who". */
export const eventWords = {
  sent: 'were sent its message',
  delivered: 'got its message',
  bounced: 'could not be reached by it',
  opened: 'opened its message',
  clicked: 'followed a link of its message',
  unsubscribed: 'unsubscribed from it',
} as const satisfies Readonly<Record<CampaignEvent, string>>;

/** Where somebody was, before the campaign's name. */
export const campaignPlaces = {
  target: 'in the target group of campaign',
  control: 'in the control group of campaign',
  any: 'in campaign',
} as const satisfies Readonly<Record<CampaignCondition['group'], string>>;

/**
 * The condition as a phrase that follows "who": "were in the target group of campaign X and opened its message". Its opposite with an event is not "were not
 * in … and did not", which would leave out those who were in it.
 */
export function campaignPieces(
  { id, group, event }: CampaignCondition,
  at: string,
  { campaignName, negated }: Describing,
): readonly Part[] {
  const name = nameLabel(campaignName?.(id) ?? id);
  const place = campaignPlaces[group];
  if (event === undefined) return pieces(at, `were ${negated ? 'not ' : ''}${place}`, name);
  return negated
    ? pieces(at, `are not among those ${place}`, name, 'who', eventWords[event])
    : pieces(at, `were ${place}`, name, 'and', eventWords[event]);
}
