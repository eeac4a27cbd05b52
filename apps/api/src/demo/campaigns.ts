import {
  type Actor,
  advanceCampaign,
  type Campaign,
  CampaignRequest,
  type FeedSink,
  type Ports,
  ServiceError,
  type VerbContext,
  verbs,
} from '@marquee/core';
import { dayOfIso, isoOfDay } from '@marquee/dsl';
import { demoCampaigns } from '@marquee/sample-data';
import { openFile } from './open-file.ts';
import { visitsBecause } from './visits-because.ts';

/** Under this subject the demo's campaigns are made by a job of the kind that advances campaigns: while they are made, nothing else advances them. */
export const demoCampaignsSubject = 'demo';
const doneKey = 'demo.campaigns';
const dayMs = 86_400_000;
const hourMs = 3_600_000;

interface Parts {
  readonly ports: Ports;
  readonly writer: Pick<FeedSink, 'accept' | 'settle'>;
}

/** Has the campaigns of the first start made soon, once. */
export async function demoCampaignsSoon({ metadata, clock, ids }: Pick<Ports, 'metadata' | 'clock' | 'ids'>): Promise<void> {
  if ((await metadata.settings.get(doneKey)) !== null) return;
  const now = clock.now();
  const job = { id: ids.next('job'), kind: 'campaign', subject: demoCampaignsSubject, input: {}, progress: null } as const;
  await metadata.jobs.add({ ...job, dueAt: now, createdAt: now }, { once: true });
}

/** Makes the campaigns of the first start, once. What a sample is too small for is left out. */
export async function bringCampaigns(parts: Parts, signal?: AbortSignal): Promise<void> {
  const { settings } = parts.ports.metadata;
  if ((await settings.get(doneKey)) !== null) return;
  try {
    await bringAll(parts, signal);
  } catch (error) {
    if (!(error instanceof ServiceError && error.code === 'conflict')) throw error;
  }
  await settings.set(doneKey, 'yes');
}

/**
 * Makes a campaign that is over, one that waits for decisions and one that is begun, by the product's own verbs as their people would have used them on the
 * days on which they would have. Safe to repeat: each goes on from where it is.
 */
async function bringAll({ ports, writer }: Parts, signal?: AbortSignal): Promise<void> {
  const { metadata, audience } = ports;
  const author = await metadata.people.actor(demoCampaigns.author);
  const { dataAsOf } = await audience.status();
  if (author?.kind !== 'person' || dataAsOf === null) return;
  const segment = await segmentOf({ actor: author, ports, requestId: 'demo' });
  if (segment === null) return;
  const begin = async (at: VerbContext, name: string, request: object): Promise<Campaign> => {
    const known = (await metadata.campaigns.list({ organisationId: author.organisation.id })).find((one) => one.name === name);
    if (known) return known;
    const { message } = demoCampaigns;
    const whole = CampaignRequest.parse({ segment: { id: segment, version: 1 }, channels: ['email', 'push'], message, ...request });
    const { id } = await verbs.campaigns.create.call(at, { name, request: whole });
    return found(ports, id);
  };
  await bringDone({ ports, writer }, author, begin, signal);

  const now = { actor: author, ports, requestId: 'demo' };
  const { asked, draft } = demoCampaigns;
  const today = Math.floor(ports.clock.now() / dayMs);
  const [film] = await metadata.catalogue.filmsById([asked.film]);
  const sendOn = Math.max(today + 8, dayOfIso(film?.releaseDate ?? isoOfDay(today)) - 1);
  const days = { sendOn: isoOfDay(sendOn), decideBy: isoOfDay(sendOn - 2) };
  const money = { basis: 'delivered', fee: 12, share: 0.05 };
  const waiting = await begin(now, asked.name, { film: asked.film, exhibitors: asked.exhibitors, controlShare: 0.3, money, ...days });
  if (waiting.state === 'draft') await verbs.campaigns.submit.call(now, waiting);
  await begin(now, draft.name, { film: draft.film });
}

/** The one that is over: submitted, decided, sent and measured on days that are past. */
async function bringDone(
  { ports, writer }: Parts,
  author: Actor,
  begin: (at: VerbContext, name: string, request: object) => Promise<Campaign>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { metadata } = ports;
  const { name, film: filmId, approving, declining, windowDays, controlShare, uplift } = demoCampaigns.done;
  const [film] = await metadata.catalogue.filmsById([filmId]);
  if (!film?.releaseDate) return;
  const sendOn = dayOfIso(film.releaseDate) - 1;
  const on = (day: number) => portsOn(ports, day);
  const by = (actor: Actor, day: number): VerbContext => ({ actor, ports: on(day), requestId: 'demo' });
  const request = {
    ...{ film: filmId, exhibitors: [...approving, declining.exhibitor], windowDays, controlShare, baseRate: 0.1 },
    ...{ sendOn: isoOfDay(sendOn), decideBy: isoOfDay(sendOn - 2), money: { basis: 'delivered', fee: 12, share: 0.05 } },
  };
  let campaign = await begin(by(author, sendOn - 12), name, request);
  const { id } = campaign;
  if (campaign.state === 'draft') await verbs.campaigns.submit.call(by(author, sendOn - 11), campaign);
  for (const part of (await found(ports, id)).state === 'submitted' ? await metadata.campaigns.parts([id]) : []) {
    if (part.state !== 'pending') continue;
    const context = by(await approverOf(ports, part.exhibitor), sendOn - 8);
    const { revision } = part;
    const says = part.exhibitor === declining.exhibitor ? { decision: 'decline', said: declining.said } : { decision: 'approve' };
    await verbs.campaigns.decide.call(context, { id, revision, ...says });
  }
  await advanceCampaign(on(sendOn), id, signal ? { signal } : {});
  campaign = await found(ports, id);
  for (const part of campaign.state === 'sending' ? await metadata.campaigns.parts([id]) : []) {
    if (!part.snapshot) continue;
    const context = by(await approverOf(ports, part.exhibitor), sendOn);
    const { path } = await verbs.campaigns.handOver.call(context, { id });
    await openFile(context.ports, path);
  }
  for (const exhibitor of approving) {
    signal?.throwIfAborted();
    const transactions = await visitsBecause(ports, campaign, exhibitor, { film, from: sendOn, days: windowDays, uplift });
    await writer.accept({ members: [], transactions });
    await tellEvents(by(await approverOf(ports, exhibitor), sendOn + 1), campaign, exhibitor);
  }
  await writer.settle(signal ? { signal } : {});
  // What it did is measured with all the data there is now.
  await advanceCampaign({ ...on(sendOn + windowDays + 1), audience: ports.audience }, id, signal ? { signal } : {});
}

/** The product as it was on a day at noon, its data reaching the day before. */
function portsOn(ports: Ports, day: number): Ports {
  const at = day * dayMs + 12 * hourMs;
  const status = async () => ({ ...(await ports.audience.status()), dataAsOf: day - 1 });
  return { ...ports, clock: { now: () => at }, audience: { ...ports.audience, status } };
}

/** Whoever decides for an exhibitor: its approver, or, where the demo has nobody to sign in as, somebody without a name. */
async function approverOf({ metadata }: Ports, exhibitor: string): Promise<Actor> {
  for (const { id, role } of await metadata.people.list()) {
    const actor = role === 'approver' ? await metadata.people.actor(id) : null;
    if (actor?.kind === 'person' && actor.organisation.exhibitors.includes(exhibitor)) return actor;
  }
  const [named] = await metadata.catalogue.exhibitors([exhibitor]);
  const organisationName = named?.name ?? exhibitor;
  const organisation = {
    id: organisationName,
    name: organisationName,
    kind: 'exhibitor',
    exhibitors: [exhibitor],
    apart: [exhibitor],
  } as const;
  const nobody = 'Its approver';
  return { kind: 'person', personId: nobody, name: nobody, role: 'approver', organisation };
}

/** What their systems told of the messages: nearly all arrived, a third was opened, and some were clicked. */
async function tellEvents(context: VerbContext, { id, salt }: Campaign, exhibitor: string): Promise<void> {
  const { ports } = context;
  const members = await ports.metadata.campaigns.members({ campaignId: id, exhibitor, group: 'target', limit: 10_000 });
  const at = new Date(ports.clock.now()).toISOString();
  for (const [event, part] of [
    ['delivered', 0.97],
    ['opened', 0.34],
    ['clicked', 0.06],
  ] as const) {
    const moviegoers = members.filter(({ moviegoer }) => ports.draw(`${salt}/told`, moviegoer) < part).map(({ moviegoer }) => moviegoer);
    if (moviegoers.length > 0) await verbs.campaigns.recordEvents.call(context, { id, event, at, moviegoers });
  }
}

async function segmentOf(context: VerbContext): Promise<string | null> {
  const { segments } = await verbs.segments.list.call(context, {});
  return segments.find(({ name }) => name === demoCampaigns.segment)?.id ?? null;
}

async function found({ metadata }: Ports, id: string): Promise<Campaign> {
  const campaign = await metadata.campaigns.find(id);
  if (!campaign) throw new TypeError('A campaign that was begun is there.');
  return campaign;
}
