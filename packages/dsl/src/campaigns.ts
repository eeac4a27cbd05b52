/** The two groups of a campaign: who is sent to, and who is held out to compare them with. */
export const campaignGroups = ['target', 'control'] as const;
export type CampaignGroup = (typeof campaignGroups)[number];

/** What is on record of the message of a campaign, in the order in which it happens. */
export const campaignEvents = ['sent', 'delivered', 'bounced', 'opened', 'clicked', 'unsubscribed'] as const;
export type CampaignEvent = (typeof campaignEvents)[number];

/** A campaign that a moviegoer was taken into. */
export interface CampaignMembership {
  readonly campaign: string;
  readonly group: CampaignGroup;
  /** Without repeats, in the order of `campaignEvents`. */
  readonly events: readonly CampaignEvent[];
}

/** Events as one whole number, a bit for each: what tables hold. */
export function bitsOfEvents(events: readonly CampaignEvent[]): number {
  return campaignEvents.reduce((bits, event, place) => (events.includes(event) ? bits | (1 << place) : bits), 0);
}

/** The events of a number that `bitsOfEvents` made. */
export function eventsOfBits(bits: number): readonly CampaignEvent[] {
  return campaignEvents.filter((_, place) => (bits & (1 << place)) !== 0);
}
