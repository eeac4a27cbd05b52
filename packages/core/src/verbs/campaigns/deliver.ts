import { isOpenAt, nextOpening, openFor, type SendWindow, waitAfter } from '../../campaigns/index.ts';
import type { MetadataStore } from '../../ports/index.ts';
import {
  batchPeople,
  type Campaign,
  type CampaignBatch,
  type CampaignDelivery,
  type CampaignPart,
  type WebhookRules,
} from '../../records/index.ts';
import type { Ports } from '../../verb/index.ts';
import { batchCall } from './batch-call.ts';
import { advanceSoon } from './find.ts';
import { product } from './product.ts';

type Needed = Pick<Ports, 'metadata' | 'clock' | 'ids' | 'draw' | 'delivery' | 'messages'>;
export interface DeliveryOf {
  readonly campaignId: string;
  readonly exhibitor: string;
}

/** How long a process that is at a batch is believed to live: well beyond what a call may take. */
const leaseMs = 60_000;
const minuteMs = 60_000;

interface At {
  readonly campaign: Campaign;
  readonly part: CampaignPart;
  readonly delivery: CampaignDelivery;
  readonly webhook: WebhookRules;
  readonly sealed: string;
  readonly window: SendWindow;
  readonly now: number;
}

interface ToBegin extends Pick<MetadataStore, 'deliveries'> {
  readonly jobs: Pick<MetadataStore['jobs'], 'add'>;
}

/** Has what is due of deliveries done soon, by whichever process does jobs. */
export async function deliverSoon({ metadata, ids, clock }: Pick<Ports, 'clock' | 'ids'> & { readonly metadata: ToBegin }): Promise<void> {
  const now = clock.now();
  for (const of of await metadata.deliveries.due(new Date(now).toISOString())) {
    const job = { id: ids.next('job'), kind: 'delivery', subject: `${of.campaignId}/${of.exhibitor}`, input: of, progress: null } as const;
    await metadata.jobs.add({ ...job, dueAt: now, createdAt: now }, { once: true });
  }
}

/**
 * Takes the next step of sending a part by its exhibitor's webhook: sends one batch, or finds what to wait for. A batch is kept with who is in it before it is
 * first sent, and with those sent to in the transaction that says so: whoever goes on after a kill repeats it under its own id, and makes no other of the same
 * people. One process at a time is at a delivery.
 *
 * @returns when (ms) the next step is due; null where none is
 */
export async function deliverNext(ports: Needed, of: DeliveryOf, signal?: AbortSignal): Promise<number | null> {
  const { metadata, clock } = ports;
  const campaign = await metadata.campaigns.find(of.campaignId);
  const delivery = await metadata.deliveries.find(of.campaignId, of.exhibitor);
  if (campaign?.state !== 'sending' || delivery?.state !== 'going') return null;
  const now = clock.now();
  const due = Math.max(...[delivery.nextAt, delivery.heldUntil].map((at) => (at === null ? 0 : Date.parse(at))));
  if (due > now) return due;
  const part = (await metadata.campaigns.parts([campaign.id])).find(({ exhibitor }) => exhibitor === of.exhibitor);
  if (!part) return null;
  const { handingOver: webhook } = await metadata.campaigns.rules(of.exhibitor);
  const sealed = await metadata.deliveries.secret(of.exhibitor);
  if (webhook.kind !== 'webhook' || sealed === null) return stop(ports, delivery, lacking);
  const window = { from: part.terms.sendFrom, until: part.terms.sendUntil, firstDay: campaign.request.sendOn ?? '' };
  const at: At = { campaign, part, delivery, webhook, sealed, window, now };
  const open = await metadata.deliveries.openBatches(of.campaignId, of.exhibitor);
  const again = open.find(({ zone }) => isOpenAt(window, zone, now));
  if (again) return send(ports, at, await hold(ports, at), again, signal);
  const waiting = new Set(open.map(({ zone }) => zone));
  const zones = delivery.zones.filter(({ zone, isDone }) => !isDone && !waiting.has(zone)).map(({ zone }) => zone);
  const next = zones.filter((zone) => isOpenAt(window, zone, now)).sort((a, b) => openFor(window, a, now) - openFor(window, b, now))[0];
  if (next !== undefined) return begin(ports, at, next, signal);
  const later = [...waiting, ...zones].map((zone) => nextOpening(window, zone, now));
  if (later.length > 0) return wait(ports, delivery, Math.min(...later));
  await metadata.deliveries.update({ ...delivery, state: 'done', nextAt: null, revision: delivery.revision + 1 }, delivery.revision);
  await advanceSoon(ports, campaign.id);
  return null;
}

const lacking = 'The rules for campaigns name no webhook with a signing secret any more. Write it there, and try again.';

/** Makes the next batch of a zone, and sends it. */
async function begin(ports: Needed, at: At, zone: string, signal?: AbortSignal): Promise<number | null> {
  const { delivery, webhook, now, campaign, part } = at;
  const number = delivery.batches + 1;
  const held = { ...heldFrom(delivery, now), batches: number };
  const zones = delivery.zones.map((one) => (one.zone === zone ? { ...one, isDone: true } : one));
  const madeAt = new Date(now).toISOString();
  const batch = await ports.metadata.deliveries.makeBatch(
    { made: held, none: { ...delivery, zones, revision: held.revision } },
    delivery.revision,
    { id: ports.ids.next('bat'), campaignId: campaign.id, exhibitor: part.exhibitor, number, zone, madeAt },
    Math.min(batchPeople, webhook.perMinute),
  );
  return batch ? send(ports, at, held, batch, signal) : now;
}

async function send(
  ports: Needed,
  at: At,
  held: CampaignDelivery,
  batch: CampaignBatch,
  signal: AbortSignal | undefined,
): Promise<number | null> {
  const { campaign, part, webhook, sealed, now } = at;
  const { metadata, clock, draw } = ports;
  const { id: campaignId } = campaign;
  const { exhibitor } = part;
  // Who was erased meanwhile is in it no longer.
  const members = await metadata.campaigns.members({ campaignId, exhibitor, batch: batch.id, limit: batchPeople });
  const body = await batchCall(ports, { campaign, part, batch, members, webhook });
  const answer =
    members.length === 0
      ? ({ kind: 'taken' } as const)
      : await ports.delivery.call({ exhibitor, url: webhook.url, sealed, id: batch.id, body }, signal).catch(async (error: unknown) => {
          // Whoever goes on need not wait for a process that says itself that it stops.
          await change(ports, held, { heldUntil: null });
          throw error;
        });
  const attempts = batch.attempts + 1;
  if (answer.kind === 'taken') {
    const sentAt = new Date(clock.now()).toISOString();
    const nextAt = now + Math.ceil((members.length * minuteMs) / webhook.perMinute);
    const done = { heldUntil: null, nextAt: new Date(nextAt).toISOString(), failures: 0, said: '', sent: held.sent + members.length };
    await metadata.transaction(async (within) => {
      // First, because it locks the row: whoever took this over meanwhile has the last word.
      await change({ metadata: within }, held, done);
      await within.deliveries.updateBatch({ ...batch, attempts, sentAt });
      const moviegoers = members.map(({ moviegoer }) => moviegoer);
      await within.campaigns.recordEvent({ campaignId, exhibitor, moviegoers, event: 'sent', at: sentAt });
    });
    return nextAt;
  }
  await metadata.deliveries.updateBatch({ ...batch, attempts });
  if (answer.kind === 'refused') return stop(ports, held, answer.said);
  const failures = held.failures + 1;
  const nextAt = clock.now() + waitAfter(failures, draw(batch.id, String(attempts)), answer.afterMs);
  await change(ports, held, { heldUntil: null, nextAt: new Date(nextAt).toISOString(), failures, said: answer.said });
  return nextAt;
}

/** Stops until somebody has looked, and says so on the campaign's page: why is told to the exhibitor alone. */
async function stop({ metadata, ids, clock }: Needed, delivery: CampaignDelivery, said: string): Promise<null> {
  const at = new Date(clock.now()).toISOString();
  const { campaignId, exhibitor } = delivery;
  await metadata.transaction(async (within) => {
    await change({ metadata: within }, delivery, {
      state: 'stopped',
      heldUntil: null,
      nextAt: null,
      failures: delivery.failures + 1,
      said,
    });
    const organisationId = (await within.campaigns.find(campaignId))?.organisationId ?? '';
    const note = { id: ids.next('cno'), campaignId, exhibitor, at, by: product, organisationId, kind: 'stopped', text: '' };
    await within.campaigns.addNotes([note]);
    await within.campaigns.touch(campaignId, at, product);
  });
  return null;
}

async function wait({ metadata }: Needed, delivery: CampaignDelivery, until: number): Promise<number> {
  await change({ metadata }, delivery, { nextAt: new Date(until).toISOString() });
  return until;
}

async function hold({ metadata }: Needed, { delivery, now }: At): Promise<CampaignDelivery> {
  const held = heldFrom(delivery, now);
  await metadata.deliveries.update(held, delivery.revision);
  return held;
}

function heldFrom(delivery: CampaignDelivery, now: number): CampaignDelivery {
  return { ...delivery, heldUntil: new Date(now + leaseMs).toISOString(), revision: delivery.revision + 1 };
}

async function change({ metadata }: Pick<Needed, 'metadata'>, from: CampaignDelivery, to: Partial<CampaignDelivery>): Promise<void> {
  await metadata.deliveries.update({ ...from, ...to, revision: from.revision + 1 }, from.revision);
}
