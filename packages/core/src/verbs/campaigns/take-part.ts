import { type Definition, isoOfDay } from '@marquee/dsl';
import { scopeOf, scopeWithin } from '../../access/index.ts';
import { emptySnapshot, take, zonesOfSites } from '../../campaigns/index.ts';
import type { Campaign, CampaignPart } from '../../records/index.ts';
import type { Ports } from '../../verb/index.ts';
import { weightsOf } from './weights.ts';

type Needed = Pick<Ports, 'audience' | 'metadata' | 'clock' | 'ids' | 'draw'>;

const holdOutName = 'campaigns.holdOutSalt';
const noSegments = () => undefined;

/**
 * Takes an exhibitor's part of the audience as it is now and splits it, in batches: each is kept with how far it has got, so that whoever goes on after a
 * kill takes the next and nobody twice. A part that is taken stays as it was.
 */
export async function takePart(ports: Needed, campaign: Campaign, found: CampaignPart, signal?: AbortSignal): Promise<void> {
  if (campaign.frozen === null) throw new TypeError('A campaign that was approved has an audience.');
  const { metadata, audience, clock, draw } = ports;
  let part = found;
  if (!part.snapshot) {
    const { dataAsOf, dataVersion } = await audience.status();
    const asOf = isoOfDay(dataAsOf ?? Math.floor(clock.now() / 86_400_000));
    part = await metadata.campaigns.takeMembers(part, [], emptySnapshot({ asOf, dataVersion }));
  }
  const rules = await metadata.campaigns.rules(part.exhibitor);
  const holdOutSalt = await saltOfHoldOut(ports);
  const zoneOf = zonesOfSites(await metadata.catalogue.sitesOf(part.exhibitor));
  const scope = scopeWithin(scopeOf({ kind: 'operator' }), part.exhibitor);
  while (part.snapshot && part.snapshot.after !== null) {
    const { after, asOf } = part.snapshot;
    const question = {
      // Only definitions that `parse` accepted are ever frozen, and their references are put in.
      definition: campaign.frozen.definition as Definition,
      ...{ scope, after, resolve: noSegments, asOf: dayOf(asOf) },
    };
    for await (const batch of audience.recipients(question, signal)) {
      signal?.throwIfAborted();
      const [first, last] = [batch[0]?.id, batch.at(-1)?.id];
      if (first === undefined || last === undefined || part.snapshot === null) continue;
      const memberships = await metadata.campaigns.memberships({ exhibitor: part.exhibitor, from: first, to: last, not: campaign.id });
      const { members, snapshot } = take(part.snapshot, batch, memberships, {
        ...{ campaignId: campaign.id, salt: campaign.salt, controlShare: campaign.request.controlShare, rules, holdOutSalt, draw, zoneOf },
        ...{ weights: weightsOf(campaign.request.message), channels: part.terms.channels, now: new Date(clock.now()).toISOString() },
      });
      part = await metadata.campaigns.takeMembers(part, members, snapshot);
    }
    if (part.snapshot) part = await metadata.campaigns.takeMembers(part, [], { ...part.snapshot, after: null });
  }
}

const dayOf = (iso: string) => Math.floor(Date.parse(iso) / 86_400_000);

/** The salt by which some moviegoers are held out of all campaigns: made once. */
async function saltOfHoldOut({ metadata, ids }: Needed): Promise<string> {
  return metadata.transaction(async ({ settings }) => {
    const kept = await settings.get(holdOutName);
    if (kept !== null) return kept;
    const made = ids.next('salt');
    await settings.set(holdOutName, made);
    return made;
  });
}
