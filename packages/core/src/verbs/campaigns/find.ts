import { actorId } from '../../access/index.ts';
import { afterEvent, type CampaignEvent } from '../../campaigns/index.ts';
import { ServiceError } from '../../errors.ts';
import type { Campaign, CampaignNote, CampaignPart } from '../../records/index.ts';
import type { OwnScene } from '../../verb/index.ts';
import type { CampaignHead } from './schemas.ts';

/** The exhibitor that somebody decides for; null of everybody else. */
export function ownExhibitor({ actor }: Pick<OwnScene, 'actor'>): string | null {
  return actor.organisation.kind === 'exhibitor' ? (actor.organisation.exhibitors[0] ?? null) : null;
}

export interface Found {
  readonly campaign: Campaign;
  /** Those that were asked, and to whoever asked also those that were not; to an exhibitor its own alone. */
  readonly parts: readonly CampaignPart[];
}

/** A campaign with its parts, as far as they exist for whoever asks. Throws `not_found` otherwise, for another's as for none. */
export async function findCampaign(scene: OwnScene, id: string): Promise<Found> {
  const { campaigns } = scene.ports.metadata;
  const campaign = await campaigns.find(id);
  const parts = campaign ? await campaigns.parts([id]) : [];
  const exhibitor = ownExhibitor(scene);
  if (campaign && exhibitor !== null) {
    const own = parts.filter((part) => part.exhibitor === exhibitor && part.state !== 'too_few');
    if (own.length > 0 && campaign.state !== 'draft') return { campaign, parts: own };
  } else if (campaign && (scene.actor.organisation.kind === 'platform' || campaign.organisationId === scene.actor.organisation.id)) {
    return { campaign, parts };
  }
  throw new ServiceError('not_found', 'There is no such campaign. It may have been opened with an old link.', { id });
}

/** The organisation's own campaign, to change it. */
export async function findOwn(scene: OwnScene, id: string): Promise<Found> {
  const found = await findCampaign(scene, id);
  if (found.campaign.organisationId === scene.actor.organisation.id) return found;
  throw new ServiceError('not_found', 'There is no such campaign. It may have been opened with an old link.', { id });
}

/** Throws `conflict`, with who changed it and when, unless a change is based on the latest revision. */
export async function refuseStale(scene: OwnScene, { revision, changedBy, changedAt }: Campaign, based: number): Promise<void> {
  if (revision === based) return;
  const who = (await scene.ports.metadata.people.names([changedBy])).get(changedBy) ?? 'Somebody';
  throw new ServiceError(
    'conflict',
    `${who} changed this campaign at ${changedAt}. Open it again to see the change; what you wrote is kept here.`,
    {
      ...{ revision, changedBy: who, changedAt },
    },
  );
}

/** Throws `conflict` where an event cannot happen to a campaign as it stands. */
export function stateAfter({ state }: Pick<Campaign, 'state'>, event: CampaignEvent): Campaign['state'] {
  const next = afterEvent(state, event);
  if (next === null)
    throw new ServiceError('conflict', `${cannot[event] ?? 'This cannot be done'} while the campaign is ${words[state]}.`, { state });
  return next;
}

const cannot: Partial<Record<CampaignEvent, string>> = {
  submit: 'It cannot be submitted',
  withdraw: 'It cannot be taken back',
  pause: 'It cannot be paused',
  resume: 'It cannot be resumed',
  cancel: 'It cannot be cancelled',
};
const words: Readonly<Record<Campaign['state'], string>> = {
  draft: 'a draft',
  submitted: 'submitted',
  scheduled: 'scheduled',
  schedule_paused: 'paused',
  sending: 'being sent',
  sending_paused: 'paused',
  measuring: 'being measured',
  done: 'done',
  cancelled: 'cancelled',
};

/** Keeps a change of a campaign, as the next revision of what was found. */
export async function saveChange(
  scene: Pick<OwnScene, 'actor' | 'ports'>,
  campaign: Campaign,
  change: Partial<Campaign>,
): Promise<Campaign> {
  const changedAt = new Date(scene.ports.clock.now()).toISOString();
  const next = { ...campaign, ...change, revision: campaign.revision + 1, changedAt, changedBy: actorId(scene.actor) };
  await scene.ports.metadata.campaigns.update(next, campaign.revision);
  return next;
}

/** Keeps what happened, for those who look later. */
export async function note(
  scene: Pick<OwnScene, 'actor' | 'ports'>,
  campaignId: string,
  { exhibitor = null, kind, text = '' }: Pick<CampaignNote, 'kind'> & Partial<Pick<CampaignNote, 'exhibitor' | 'text'>>,
): Promise<void> {
  const at = new Date(scene.ports.clock.now()).toISOString();
  const id = scene.ports.ids.next('cno');
  await scene.ports.metadata.campaigns.addNotes([
    { id, campaignId, exhibitor, at, by: actorId(scene.actor), organisationId: scene.actor.organisation.id, kind, text },
  ]);
}

export function headOf({ id, name, state, revision, changedAt }: Campaign): CampaignHead {
  return { id, name, state, revision, changedAt };
}

/** Has what is due of a campaign done soon, by whichever process does jobs. */
export async function advanceSoon(
  { metadata, ids, clock }: Pick<OwnScene['ports'], 'ids' | 'clock'> & { readonly metadata: Pick<OwnScene['ports']['metadata'], 'jobs'> },
  campaignId: string,
): Promise<void> {
  const now = clock.now();
  const job = {
    id: ids.next('job'),
    kind: 'campaign',
    subject: campaignId,
    input: {},
    progress: null,
    dueAt: now,
    createdAt: now,
  } as const;
  await metadata.jobs.add(job, { once: true });
}
