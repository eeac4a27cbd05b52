import { afterEvent, type CampaignEvent, isOpen, partAfter } from '../../campaigns/index.ts';
import type { Campaign, CampaignPart } from '../../records/index.ts';
import { auditEntry, type Ports } from '../../verb/index.ts';
import { partsNotGranted, revokedPart } from './after-grants.ts';
import { deliverSoon } from './deliver.ts';
import { measurePart } from './measure-part.ts';
import { product } from './product.ts';
import { takePart } from './take-part.ts';

const dayMs = 86_400_000;
/** How long after the day of sending exhibitors may still send: what is not sent then is left out. */
const daysToSend = 7;

type Needed = Pick<Ports, 'audience' | 'metadata' | 'clock' | 'ids' | 'draw'>;
interface Work {
  /** Throws its reason between two steps once it is aborted. */
  readonly signal?: AbortSignal;
}

/** The campaigns that something is due of. */
export function dueCampaigns({ metadata, clock }: Pick<Ports, 'metadata' | 'clock'>): Promise<readonly string[]> {
  return metadata.campaigns.due(new Date(clock.now()).toISOString());
}

/**
 * Does what is due of a campaign, step by step, until nothing is: expires decisions, takes and splits the audience, ends the sending, measures. Each step is kept
 * before the next begins and can be done twice, so that whoever goes on after a kill goes on from there.
 */
export async function advanceCampaign(ports: Needed, id: string, { signal }: Work = {}): Promise<void> {
  for (;;) {
    signal?.throwIfAborted();
    const campaign = await ports.metadata.campaigns.find(id);
    if (!campaign) return;
    const parts = await takenBack(ports, campaign, await ports.metadata.campaigns.parts([id]));
    const went = await steps[campaign.state]?.(ports, campaign, parts, signal);
    if (!went) return;
  }
}

/** The parts once those are taken back whose exhibitors ended the grant: both sides are told. */
async function takenBack(ports: Needed, campaign: Campaign, parts: readonly CampaignPart[]): Promise<readonly CampaignPart[]> {
  const gone = new Map((await partsNotGranted(ports, campaign, parts)).map((part) => [part.exhibitor, revokedPart(part)]));
  for (const part of gone.values())
    await ports.metadata.transaction(async (metadata) => {
      await metadata.campaigns.updatePart(part, part.revision - 1);
      await metadata.campaigns.touch(campaign.id, new Date(ports.clock.now()).toISOString(), product);
      await noteOf({ ...ports, metadata }, campaign, 'revoked', part.exhibitor);
    });
  return parts.map((part) => gone.get(part.exhibitor) ?? part);
}

/** Does the next of a state; false where nothing is due. */
type Step = (ports: Needed, campaign: Campaign, parts: readonly CampaignPart[], signal?: AbortSignal) => Promise<boolean>;

const steps: Partial<Record<Campaign['state'], Step>> = { submitted: decide, scheduled: begin, sending: endSending, measuring: measure };

async function decide(ports: Needed, campaign: Campaign, parts: readonly CampaignPart[]): Promise<boolean> {
  const now = ports.clock.now();
  const isOver = campaign.request.decideBy !== null && now >= Date.parse(campaign.request.decideBy) + dayMs;
  const open = parts.filter(({ state }) => isOpen(state));
  if (open.length > 0 && !isOver) return false;
  for (const part of open) {
    const state = partAfter(part.state, 'expire');
    if (state === null) continue;
    await ports.metadata.campaigns.updatePart({ ...part, state, revision: part.revision + 1 }, part.revision);
    await noteOf(ports, campaign, 'expired', part.exhibitor);
  }
  const isApproved = parts.some(({ state }) => state === 'approved');
  const dueAt = isApproved && campaign.request.sendOn !== null ? `${campaign.request.sendOn}T00:00:00.000Z` : null;
  return move(ports, campaign, isApproved ? 'decided' : 'refused', { dueAt });
}

async function begin(ports: Needed, campaign: Campaign, parts: readonly CampaignPart[], signal?: AbortSignal): Promise<boolean> {
  const now = ports.clock.now();
  if (campaign.request.sendOn === null || now < Date.parse(campaign.request.sendOn)) return false;
  if (!parts.some(({ state }) => state === 'approved')) return move(ports, campaign, 'cancel', { dueAt: null });
  for (const part of parts)
    if (part.state === 'approved') {
      await takePart(ports, campaign, part, signal);
      // From here on it goes by what its exhibitor wants now: nobody is handed to it twice, by a file and by its webhook.
      const { handingOver } = await ports.metadata.campaigns.rules(part.exhibitor);
      if (handingOver.kind === 'webhook')
        await ports.metadata.deliveries.begin({ campaignId: campaign.id, exhibitor: part.exhibitor, at: new Date(now).toISOString() });
    }
  return move(ports, campaign, 'begin', { dueAt: new Date(lastOfSending(campaign)).toISOString() });
}

async function endSending(ports: Needed, campaign: Campaign, parts: readonly CampaignPart[]): Promise<boolean> {
  const { campaigns } = ports.metadata;
  const counts = await campaigns.eventCounts(campaign.id);
  const taken = parts.filter(({ snapshot }) => snapshot !== null);
  const done = new Set(
    (await ports.metadata.deliveries.of(campaign.id)).filter(({ state }) => state === 'done').map(({ exhibitor }) => exhibitor),
  );
  let all = true;
  for (const part of taken) {
    if (!part.snapshot) continue;
    const sent = counts.reduce((sum, one) => sum + (one.event === 'sent' && one.exhibitor === part.exhibitor ? one.count : 0), 0);
    // Who was erased meanwhile is not waited for.
    all &&= sent >= part.snapshot.target.people || done.has(part.exhibitor);
    if (sent !== part.snapshot.sent)
      await campaigns.updatePart({ ...part, snapshot: { ...part.snapshot, sent }, revision: part.revision + 1 }, part.revision);
  }
  const range = await campaigns.sentBetween(campaign.id);
  const isOver = ports.clock.now() >= lastOfSending(campaign);
  if (!all && !isOver) {
    await deliverSoon(ports);
    return false;
  }
  if (range === null) return move(ports, campaign, 'cancel', { dueAt: null });
  return move(ports, campaign, 'sent', { sentFrom: range.from, sentUntil: range.to, dueAt: new Date(ports.clock.now()).toISOString() });
}

async function measure(ports: Needed, campaign: Campaign, parts: readonly CampaignPart[], signal?: AbortSignal): Promise<boolean> {
  const now = ports.clock.now();
  let isFinal = true;
  for (const part of parts)
    if (part.snapshot && part.snapshot.sent > 0) isFinal = (await measurePart(ports, campaign, part, signal)) && isFinal;
  if (isFinal) return move(ports, campaign, 'measured', { dueAt: null });
  // Data comes in by the day: what is known then is told as provisional.
  await ports.metadata.campaigns.update(
    { ...campaign, dueAt: new Date(now + dayMs / 24).toISOString(), revision: campaign.revision + 1 },
    campaign.revision,
  );
  return false;
}

function lastOfSending({ request }: Campaign): number {
  return Date.parse(request.sendOn ?? '') + daysToSend * dayMs;
}

/** Moves a campaign on, and says so. Always true: there may be more to do. */
async function move(ports: Needed, campaign: Campaign, event: CampaignEvent, change: Partial<Campaign>): Promise<boolean> {
  const state = afterEvent(campaign.state, event);
  if (state === null) throw new TypeError(`A campaign that is ${campaign.state} cannot be ${event}.`);
  const at = new Date(ports.clock.now()).toISOString();
  await ports.metadata.transaction(async (metadata) => {
    await metadata.campaigns.update(
      { ...campaign, ...change, state, changedAt: at, changedBy: product, revision: campaign.revision + 1 },
      campaign.revision,
    );
    await noteOf({ ...ports, metadata }, campaign, event, null);
    await metadata.audit.append(
      auditEntry({
        ...{
          id: ports.ids.next('aud'),
          at,
          actor: product,
          organisationId: campaign.organisationId,
          action: `campaigns.${event}`,
          subject: campaign.id,
        },
        ...{
          changedFrom: JSON.stringify({ state: campaign.state }),
          changedTo: JSON.stringify({ state }),
          requestId: campaign.id,
          address: null,
        },
      }),
    );
  });
  return true;
}

async function noteOf(
  { metadata, ids, clock }: Needed,
  { id, organisationId }: Campaign,
  kind: string,
  exhibitor: string | null,
): Promise<void> {
  const at = new Date(clock.now()).toISOString();
  await metadata.campaigns.addNotes([{ id: ids.next('cno'), campaignId: id, exhibitor, at, by: product, organisationId, kind, text: '' }]);
}
