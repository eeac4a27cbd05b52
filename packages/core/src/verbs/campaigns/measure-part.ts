import { dayOfIso, isoOfDay } from '@marquee/dsl';
import { scopeOf, scopeWithin } from '../../access/index.ts';
import { following, measuring } from '../../campaigns/index.ts';
import type { Campaign, CampaignPart } from '../../records/index.ts';
import type { Ports } from '../../verb/index.ts';

type Needed = Pick<Ports, 'audience' | 'metadata'>;
const membersAtOnce = 5_000;

/**
 * Measures an exhibitor's part with the data there is: what target and control did from the day that sending began until the window ends. Keeps the result.
 *
 * @returns whether the data reaches the end of the window, so that nothing more comes
 */
export async function measurePart(
  { audience, metadata }: Needed,
  campaign: Campaign,
  part: CampaignPart,
  signal?: AbortSignal,
): Promise<boolean> {
  const { film, windowDays } = campaign.request;
  if (film === null || campaign.sentFrom === null) throw new TypeError('A campaign that was sent has a film.');
  const { dataAsOf } = await audience.status();
  const from = dayOfIso(campaign.sentFrom.slice(0, 10));
  const to = from + windowDays - 1;
  const asOf = dataAsOf ?? from - 1;
  if (part.measured?.asOf === isoOfDay(asOf)) return asOf >= to;
  const scope = scopeWithin(scopeOf({ kind: 'operator' }), part.exhibitor);
  const outcomes = following(audience.outcomes({ scope, film, from, to: Math.min(to, asOf) }, signal));
  const sums = measuring({ from, days: windowDays });
  try {
    const of = { campaignId: campaign.id, exhibitor: part.exhibitor, limit: membersAtOnce };
    for (let after: string | undefined; ; ) {
      signal?.throwIfAborted();
      const members = await metadata.campaigns.members({ ...of, ...(after === undefined ? {} : { after }) });
      for (const member of members) sums.add(member, await outcomes.of(member.moviegoer));
      after = members.at(-1)?.moviegoer;
      if (members.length < membersAtOnce || after === undefined) break;
    }
  } finally {
    await outcomes.end();
  }
  const measured = { from: isoOfDay(from), to: isoOfDay(to), asOf: isoOfDay(asOf), cells: [...sums.cells()] };
  await metadata.campaigns.updatePart({ ...part, measured, revision: part.revision + 1 }, part.revision);
  return asOf >= to;
}
