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
  /** The consents that were taken back with the event `unsubscribed`: for the channels that the campaign reached them by. */
  readonly withdrawn?: readonly Consent[] | undefined;
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

const id = z.string().min(1);

/** A row as it is read back. */
export const CampaignMemberRecord: z.ZodType<CampaignMemberRecord> = z.object({
  moviegoer: id,
  exhibitor: id,
  campaign: id,
  group: z.enum(campaignGroups),
  events: z.array(z.object({ event: z.enum(campaignEvents), at: z.number().int() })),
  withdrawn: z.array(z.enum(consents)).optional(),
  updatedAt: z.number(),
  text: z.string(),
});
