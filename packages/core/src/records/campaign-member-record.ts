import { type CampaignEvent, type CampaignGroup, campaignEvents, campaignGroups } from '@marquee/dsl';
import { z } from 'zod';
import { type Consent, consents } from './feed-rows.ts';

/**
 * That a moviegoer was taken into a campaign, and what is on record for it. It does not come with feeds: the product itself makes it. Rows of one moviegoer
 * and campaign are put together: every event is kept with its earliest instant, and the group never changes (of two different ones the row with the smaller
 * `text` says which).
 */
export interface CampaignMemberRecord {
  readonly moviegoer: string;
  readonly exhibitor: string;
  readonly campaign: string;
  readonly group: CampaignGroup;
  readonly events: readonly CampaignMemberEvent[];
  /** The consents that were taken back by unsubscribing, each once with its latest instant: of one channel, or of all that the campaign reached them by. */
  readonly withdrawn?: readonly Withdrawal[] | undefined;
  /** Milliseconds since 1970 UTC. */
  readonly updatedAt: number;
  /** What tells rows of different groups apart, the same however often a row is made. */
  readonly text: string;
}

export interface CampaignMemberEvent {
  readonly event: CampaignEvent;
  /** Whole milliseconds since 1970 UTC. */
  readonly at: number;
}

/** A consent that somebody took back. */
export interface Withdrawal {
  readonly consent: Consent;
  /** Whole milliseconds since 1970 UTC. */
  readonly at: number;
}

const id = z.string().min(1);
const instant = z.number().int();
const Row = z.object({
  moviegoer: id,
  exhibitor: id,
  campaign: id,
  group: z.enum(campaignGroups),
  events: z.array(z.object({ event: z.enum(campaignEvents), at: instant })),
  withdrawn: z.array(z.object({ consent: z.enum(consents), at: instant })).optional(),
  updatedAt: z.number(),
  text: z.string(),
});

/** A row of earlier versions, which said the consents alone: they were taken back with the event. */
const EarlierRow = Row.extend({ withdrawn: z.array(z.enum(consents)) }).transform(({ withdrawn, ...row }) => ({
  ...row,
  withdrawn: withdrawn.flatMap((one) => withdrawalOf(one, row.events)),
}));

/** A row as it is read back. */
export const CampaignMemberRecord: z.ZodType<CampaignMemberRecord> = z.union([Row, EarlierRow]);

/** A withdrawal of a row as earlier versions kept it, which said the consent alone: it was taken back with the event `unsubscribed`. */
export function withdrawalOf(kept: Consent | Withdrawal, events: readonly CampaignMemberEvent[]): readonly Withdrawal[] {
  if (typeof kept !== 'string') return [kept];
  return events.flatMap(({ event, at }) => (event === 'unsubscribed' ? [{ consent: kept, at }] : []));
}
