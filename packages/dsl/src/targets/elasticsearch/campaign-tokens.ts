import { type CampaignEvent, type CampaignGroup, type CampaignMembership, campaignEvents, campaignGroups } from '../../campaigns.ts';

/** The column of a moviegoer's document for the campaigns that they were taken into. */
export const campaignColumn = 'campaigns';

/**
 * Memberships as texts that are matched exactly: one for the group, and one for each event. The campaign's id comes last, so that whatever is in it the
 * text is read in one way: `target//cmp_1`, `target/opened/cmp_1`.
 */
export const campaignTokens = {
  token: (group: CampaignGroup, event: CampaignEvent | undefined, campaign: string): string => `${group}/${event ?? ''}/${campaign}`,

  of: (memberships: readonly CampaignMembership[]): readonly string[] =>
    memberships.flatMap(({ campaign, group, events }) =>
      [undefined, ...events].map((event) => campaignTokens.token(group, event, campaign)),
    ),

  /** The memberships of tokens in the order of `of`. Throws for any other text. */
  read(tokens: readonly string[]): readonly CampaignMembership[] {
    const found = new Map<string, { campaign: string; group: CampaignGroup; events: CampaignEvent[] }>();
    for (const token of tokens) {
      const [, group, event, campaign] = /^([a-z]+)\/([a-z]*)\/(.+)$/su.exec(token) ?? [];
      const inGroup = campaignGroups.find((one) => one === group);
      if (inGroup === undefined || campaign === undefined) throw new TypeError(`The document has a campaign that cannot be read: ${token}`);
      const membership = found.get(campaign) ?? { campaign, group: inGroup, events: [] };
      found.set(campaign, membership);
      const happened = campaignEvents.find((one) => one === event);
      if (happened !== undefined) membership.events.push(happened);
    }
    return [...found.values()];
  },
};
