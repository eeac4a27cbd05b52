import { z } from 'zod';
import { HandingOver } from './campaign-delivery.ts';
import { CampaignMessage } from './campaign-message.ts';
import type { Consent } from './feed-rows.ts';

/** How moviegoers can be sent to. A hand-over file leaves it to the exhibitor's own system how. */
export const campaignChannels = ['email', 'sms', 'push', 'file'] as const;
export const CampaignChannel = z.enum(campaignChannels);
export type CampaignChannel = z.infer<typeof CampaignChannel>;

/** Where a campaign stands as a whole. */
export const campaignStates = [
  'draft',
  'submitted',
  'scheduled',
  'schedule_paused',
  'sending',
  'sending_paused',
  'measuring',
  'done',
  'cancelled',
] as const;
export type CampaignState = (typeof campaignStates)[number];

/** Where one exhibitor's part of it stands. `too_few`: it was not asked, because its audience is below what is shown. */
export const partStates = ['pending', 'half_approved', 'changes_asked', 'approved', 'declined', 'expired', 'withdrawn', 'too_few'] as const;
export type PartState = (typeof partStates)[number];

const share = z.number().min(0).max(1);
const minorUnits = z.number().int().min(0).max(1_000_000_000);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of the day, such as 17:00.');
const address = z.string().trim().max(2_000);

/** What an exhibitor earns: so much for each message delivered or each visit measured, and a share of the tickets that the target bought. Minor units. */
export const CampaignMoney = z.object({ basis: z.enum(['delivered', 'visits']), fee: minorUnits, share });
export type CampaignMoney = z.infer<typeof CampaignMoney>;

/** What is agreed with one exhibitor: as the request has it, unless it asked for a change. */
export const PartTerms = z.object({
  channels: z.array(CampaignChannel).min(1, 'Choose at least one channel.').max(4),
  /** Between which times of the day moviegoers are sent to, where their site is. */
  sendFrom: timeOfDay,
  sendUntil: timeOfDay,
  money: CampaignMoney,
});
export type PartTerms = z.infer<typeof PartTerms>;

/** What is asked of exhibitors, as it is written: a draft may leave out what is not decided yet. Days are of UTC. */
export const CampaignRequest = z.object({
  film: z.string().max(191).nullable().default(null),
  segment: z
    .object({ id: z.string().max(191), version: z.number().int().min(1) })
    .nullable()
    .default(null),
  /** Exhibitors that are told by name; those in the pool alone are asked together. */
  exhibitors: z.array(z.string().max(191)).max(500).default([]),
  pool: z.boolean().default(false),
  channels: z.array(CampaignChannel).max(4).default([]),
  sendOn: z.iso.date().nullable().default(null),
  sendFrom: timeOfDay.default('10:00'),
  sendUntil: timeOfDay.default('20:00'),
  decideBy: z.iso.date().nullable().default(null),
  /** How many days after sending are measured. */
  windowDays: z.number().int().min(1).max(90).default(10),
  controlShare: z.number().min(0.01).max(0.5).default(0.2),
  /** The part of the control group that is expected to come, from which the detectable effect is worked out. */
  baseRate: z.number().min(0.001).max(0.9).default(0.05),
  message: CampaignMessage.nullable().default(null),
  image: address.default(''),
  trailer: address.default(''),
  money: CampaignMoney.default({ basis: 'delivered', fee: 0, share: 0 }),
  notes: z.string().max(4_000).default(''),
});
export type CampaignRequest = z.infer<typeof CampaignRequest>;

/** Whom a campaign is for, from the moment it is submitted: the definition with every reference put in, so that no later change of a segment reaches it. */
export const FrozenAudience = z.object({
  definition: z.unknown(),
  canonical: z.string(),
  /** When it was frozen, and on what data. */
  asOf: z.iso.date(),
  dataVersion: z.string(),
});
export type FrozenAudience = z.infer<typeof FrozenAudience>;

export const Campaign = z.object({
  id: z.string(),
  organisationId: z.string(),
  name: z.string(),
  state: z.enum(campaignStates),
  request: CampaignRequest,
  frozen: FrozenAudience.nullable(),
  /** What the split is drawn by: with it anybody can draw it again. */
  salt: z.string(),
  /** Grows by one with every change: what a save says it was based on. */
  revision: z.number().int(),
  createdAt: z.string(),
  createdBy: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
  submittedAt: z.string().nullable(),
  /** When sending began, and ended: what is measured begins with the day of the first. */
  sentFrom: z.string().nullable(),
  sentUntil: z.string().nullable(),
  /** When something is next due of itself: a decision, the sending, the end of the window. Null when nothing is. */
  dueAt: z.string().nullable(),
});
export type Campaign = z.infer<typeof Campaign>;

/** Why somebody of the audience is neither sent to nor held out: no consent or address, too many messages, another campaign, or held out of all. */
export const exclusions = ['consent', 'cap', 'guard', 'holdOut'] as const;
export type Exclusion = (typeof exclusions)[number];

const count = z.number().int().min(0);
/** What a group was like before it was sent to, added up: to see that both are alike. */
export const GroupBefore = z.object({ people: count, female: count, aged: count, ages: count, visits: count });
export type GroupBefore = z.infer<typeof GroupBefore>;

/** How far one exhibitor's audience is taken and split, in the transaction that keeps the moviegoers themselves: nobody is counted twice. */
export const Snapshot = z.object({
  asOf: z.iso.date(),
  dataVersion: z.string(),
  /** The last moviegoer that was looked at; null once all are. */
  after: z.string().nullable(),
  audience: count,
  excluded: z.object({ consent: count, cap: count, guard: count, holdOut: count }),
  target: GroupBefore,
  control: GroupBefore,
  /** Of the target: by the channels that reach them, in the campaign's order, such as `email,push`. */
  byChannels: z.record(z.string(), count),
  /** How many of the target were sent to, or handed over. */
  sent: count,
});
export type Snapshot = z.infer<typeof Snapshot>;

/** What a group of a part did in the window, added up, with squares to tell how much single people differ. Of one variant and set of channels. */
export const MeasuredCell = z.object({
  group: z.enum(['target', 'control']),
  variant: z.number().int(),
  channels: z.string(),
  people: count,
  /** How many saw the film, by the day of the window on which they first did, from 0. */
  firstDays: z.array(count),
  visits: z.object({ sum: count, squares: count }),
  /** Minor units. */
  spend: z.object({ sum: z.number(), squares: z.number() }),
  ticketSpend: z.number(),
});
export type MeasuredCell = z.infer<typeof MeasuredCell>;

/** The result of one exhibitor's part, exactly. */
export const Measured = z.object({
  /** Business days, both included, and the day the data reached: before `to`, it is provisional. */
  from: z.iso.date(),
  to: z.iso.date(),
  asOf: z.iso.date(),
  cells: z.array(MeasuredCell),
});
export type Measured = z.infer<typeof Measured>;

/** An exhibitor's part of a campaign. */
export const CampaignPart = z.object({
  campaignId: z.string(),
  exhibitor: z.string(),
  state: z.enum(partStates),
  terms: PartTerms,
  /** How many of its moviegoers were in the audience when it was asked, exactly, with the key of the noise. */
  asked: z.object({ count, key: z.string() }),
  /** Who approved first, where an exhibitor wants two to. */
  firstApprovedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  /** What was said with the last decision. */
  said: z.string(),
  snapshot: Snapshot.nullable(),
  measured: Measured.nullable(),
  revision: z.number().int(),
});
export type CampaignPart = z.infer<typeof CampaignPart>;

/** What happened to a campaign, in order: decisions, comments and changes. Of one exhibitor, or of all. */
export const CampaignNote = z.object({
  id: z.string(),
  campaignId: z.string(),
  exhibitor: z.string().nullable(),
  at: z.string(),
  by: z.string(),
  organisationId: z.string(),
  kind: z.string(),
  text: z.string(),
});
export type CampaignNote = z.infer<typeof CampaignNote>;

export type CampaignGroup = MeasuredCell['group'];

/** What happens to a message after it was sent. */
export const messageEvents = ['sent', 'delivered', 'bounced', 'opened', 'clicked', 'unsubscribed'] as const;
export type MessageEvent = (typeof messageEvents)[number];

/** What messages go by, whoever sends them. */
export const messageChannels = ['email', 'sms', 'push'] as const satisfies readonly Consent[];
export type MessageChannel = (typeof messageChannels)[number];

/** Something that happened to one moviegoer's message. */
export interface ToldEvent {
  readonly moviegoer: string;
  /** ISO instant. */
  readonly at: string;
  /** Of `unsubscribed`: from which channel alone; left out, from all that the campaign reached them by. */
  readonly channel?: MessageChannel | undefined;
}

/** One moviegoer of a campaign: in the target, or held out. */
export interface CampaignMember {
  readonly campaignId: string;
  readonly exhibitor: string;
  readonly moviegoer: string;
  readonly group: CampaignGroup;
  /** What reaches them of the channels agreed, in order, joined by commas. */
  readonly channels: string;
  /** Which variant of the message they get, from 0. */
  readonly variant: number;
  /** The time zone of the site they go to, by whose clocks they are sent to; null of the control group. */
  readonly zone: string | null;
  /** When they were sent to, or handed over (ISO); null until then, and always of the control group. */
  readonly sentAt: string | null;
}

/** How an exhibitor wants campaigns to treat its members. */
export const CampaignRules = z.object({
  /** No more messages than so many within so many days. */
  capMessages: z.number().int().min(1).max(100).default(2),
  capDays: z.number().int().min(1).max(365).default(7),
  /** The part of its members that no campaign is ever sent to. */
  holdOut: z.number().min(0).max(0.2).default(0),
  /** Whether two people have to approve. */
  fourEyes: z.boolean().default(false),
  /** Whether the organisation that asks sees its result apart; pooled otherwise. */
  showResult: z.boolean().default(true),
  /** How whom to send to is handed over: as it stands when sending begins. */
  handingOver: HandingOver.default({ kind: 'file' }),
  /** Where the messages of campaigns are sent to be looked at before anybody is sent them. */
  testAddresses: z
    .array(z.email('An e-mail address, such as ana@cinema.example.').max(254))
    .max(10, 'There are at most ten test addresses.')
    .default([]),
});
export type CampaignRules = z.infer<typeof CampaignRules>;
