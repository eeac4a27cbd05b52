import { z } from 'zod';
import { givenName } from '../../given-text.ts';
import { Figure } from '../../privacy/index.ts';
import { campaignStates, exclusions, PartTerms, partStates } from '../../records/index.ts';

export const CampaignName = givenName('Give the campaign a name.');

const Named = z.object({ id: z.string(), name: z.string() });

/** What is not as it has to be, at its place in the request. */
export const RequestIssue = z.object({ path: z.string(), severity: z.enum(['error', 'warning']), message: z.string() });
export type RequestIssue = z.infer<typeof RequestIssue>;

/** A campaign as it stands in a list. */
export const CampaignRow = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(campaignStates),
  organisation: Named,
  film: Named.nullable(),
  segment: z.object({ id: z.string(), name: z.string(), version: z.number().int() }).nullable(),
  sendOn: z.string().nullable(),
  decideBy: z.string().nullable(),
  changedAt: z.string(),
  /** How many exhibitors were asked, and how they stand; null to an exhibitor, which sees its own part alone. */
  parts: z.object({ asked: z.number().int(), approved: z.number().int(), open: z.number().int(), refused: z.number().int() }).nullable(),
  /** To an exhibitor: its own part. */
  own: z.object({ state: z.enum(partStates), audience: Figure }).nullable(),
  /** Nothing goes on before whoever asks does something. */
  waitsForMe: z.boolean(),
  /** Something happened since whoever asks last looked. */
  news: z.boolean(),
});
export type CampaignRow = z.infer<typeof CampaignRow>;

/** How an exhibitor's audience was taken and split; figures as whoever asks may see them. */
export const SnapshotView = z.object({
  asOf: z.string(),
  audience: Figure,
  excluded: z.object(Object.fromEntries(exclusions.map((one) => [one, Figure])) as Record<(typeof exclusions)[number], typeof Figure>),
  target: Figure,
  control: Figure,
  sent: Figure,
  byChannels: z.array(z.object({ channels: z.string(), people: Figure })),
});
export type SnapshotView = z.infer<typeof SnapshotView>;

/** An exhibitor's part as whoever asks may see it. */
export const PartView = z.object({
  /** How it is addressed: an exhibitor's id, or for one that is not told by name, a number of its own within the campaign. */
  key: z.string(),
  exhibitor: Named.nullable(),
  state: z.enum(partStates),
  terms: PartTerms,
  /** Null where it is not told apart. */
  audience: Figure.nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
  firstApprovedBy: z.string().nullable(),
  said: z.string(),
  snapshot: SnapshotView.nullable(),
  revision: z.number().int(),
});
export type PartView = z.infer<typeof PartView>;

export const NoteView = z.object({
  at: z.string(),
  by: z.string(),
  organisation: z.string(),
  /** The key of the part it is about; null where it is about all. */
  part: z.string().nullable(),
  kind: z.string(),
  text: z.string(),
  isNew: z.boolean(),
});

/** What changed by something that was done: enough to base the next change on. */
export const CampaignHead = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(campaignStates),
  revision: z.number().int(),
  changedAt: z.string(),
});
export type CampaignHead = z.infer<typeof CampaignHead>;

export const Said = z.string().trim().max(2_000).default('');
