import type { Draw, Membership } from '../ports/index.ts';
import type { Recipient } from '../questions/index.ts';
import {
  type CampaignChannel,
  type CampaignMember,
  type CampaignRules,
  type CampaignState,
  type Exclusion,
  type GroupBefore,
  type MessageChannel,
  messageChannels,
  type Snapshot,
} from '../records/index.ts';
import { groupOf, variantOf } from './split.ts';

/** By what moviegoers of one exhibitor are taken into a campaign. */
export interface Taking {
  readonly campaignId: string;
  readonly salt: string;
  readonly controlShare: number;
  /** How much of the target gets each variant of the message. */
  readonly weights: readonly number[];
  readonly channels: readonly CampaignChannel[];
  readonly rules: CampaignRules;
  /** The salt of those that no campaign is sent to, of the whole installation. */
  readonly holdOutSalt: string;
  /** When it is taken (ISO). */
  readonly now: string;
  readonly draw: Draw;
  /** The time zone of a site; of nobody's site, the one that holds where nothing is known. */
  readonly zoneOf: (site: string | null) => string;
}

const dayMs = 86_400_000;
const nobody: GroupBefore = { people: 0, female: 0, aged: 0, ages: 0, visits: 0 };

/** A snapshot of which nobody has been taken yet. */
export function emptySnapshot(on: Pick<Snapshot, 'asOf' | 'dataVersion'>): Snapshot {
  const excluded = { consent: 0, cap: 0, guard: 0, holdOut: 0 };
  return { ...on, after: '', audience: 0, excluded, target: nobody, control: nobody, byChannels: {}, sent: 0 };
}

/**
 * Takes the next of an exhibitor's audience, in order of ids: each is in the target, in the control group, or in one exclusion, the first that holds.
 *
 * @param memberships what other campaigns they are in
 * @returns the members to keep, and the snapshot that counts them
 */
export function take(
  before: Snapshot,
  recipients: readonly Recipient[],
  memberships: readonly Membership[],
  taking: Taking,
): { readonly members: readonly CampaignMember[]; readonly snapshot: Snapshot } {
  const others = new Map<string, Membership[]>();
  for (const one of memberships) others.set(one.moviegoer, [...(others.get(one.moviegoer) ?? []), one]);
  const excluded = { ...before.excluded };
  const groups = { target: { ...before.target }, control: { ...before.control } };
  const byChannels = { ...before.byChannels };
  const members: CampaignMember[] = [];
  for (const one of recipients) {
    const channels = channelsOf(one, taking.channels).join(',');
    const why = excludedBy(one, channels, others.get(one.id) ?? [], taking);
    if (why) {
      excluded[why] += 1;
      continue;
    }
    const group = groupOf(taking.draw, taking.salt, one.id, taking.controlShare);
    const variant = variantOf(taking.draw, taking.salt, one.id, taking.weights);
    count(groups[group], one);
    if (group === 'target') byChannels[channels] = (byChannels[channels] ?? 0) + 1;
    const zone = group === 'target' ? taking.zoneOf(one.site) : null;
    members.push({
      campaignId: taking.campaignId,
      exhibitor: one.exhibitor,
      moviegoer: one.id,
      group,
      channels,
      variant,
      zone,
      sentAt: null,
    });
  }
  const after = recipients.at(-1)?.id ?? before.after;
  return { members, snapshot: { ...before, after, audience: before.audience + recipients.length, excluded, ...groups, byChannels } };
}

/** The channels that reach somebody, of those agreed. A hand-over file reaches whom the exhibitor can reach at all. */
export function channelsOf(
  { reachableBy }: Pick<Recipient, 'reachableBy'>,
  channels: readonly CampaignChannel[],
): readonly CampaignChannel[] {
  return channels.filter((channel) =>
    channel === 'file' ? messageChannels.some((one) => reachableBy.includes(one)) : reachableBy.includes(channel),
  );
}

/**
 * The consents that somebody takes back who unsubscribes: of the channel they named, else of all that reached them (as a member has them, joined by commas).
 */
export function withdrawnBy(channels: string, named: MessageChannel | undefined): readonly MessageChannel[] {
  if (named !== undefined) return [named];
  const reached = channels.split(',');
  return reached.includes('file') ? messageChannels : messageChannels.filter((channel) => reached.includes(channel));
}

/** A campaign in one of these states is not measured yet: whoever is in it would be in both. */
const running: ReadonlySet<CampaignState> = new Set(['scheduled', 'schedule_paused', 'sending', 'sending_paused', 'measuring']);

function excludedBy(one: Recipient, channels: string, others: readonly Membership[], taking: Taking): Exclusion | null {
  if (channels === '') return 'consent';
  const since = new Date(Date.parse(taking.now) - taking.rules.capDays * dayMs).toISOString();
  const messages = others.filter(({ sentAt }) => sentAt !== null && sentAt > since).length;
  if (messages >= taking.rules.capMessages) return 'cap';
  if (others.some(({ state }) => running.has(state))) return 'guard';
  const { holdOut } = taking.rules;
  return holdOut > 0 && taking.draw(taking.holdOutSalt, one.id) < holdOut ? 'holdOut' : null;
}

function count(group: { -readonly [K in keyof GroupBefore]: GroupBefore[K] }, { female, age, visits }: Recipient): void {
  group.people += 1;
  group.female += female ? 1 : 0;
  group.aged += age === null ? 0 : 1;
  group.ages += age ?? 0;
  group.visits += visits;
}
