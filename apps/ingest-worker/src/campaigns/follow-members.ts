import { campaignMembersTopic, type EventBus, type FeedSink } from '@marquee/core';

interface Parts {
  readonly bus: Pick<EventBus, 'subscribe'>;
  readonly writer: Pick<FeedSink, 'accept'>;
  /** Has what was accepted folded, at the latest by the next process: once for many batches. */
  readonly settleSoon: () => Promise<void>;
}

/** Brings who was taken into campaigns, and what happened since, to the audience on one machine, as the workers do on servers. */
export async function followCampaignMembers({ bus, writer, settleSoon }: Parts): Promise<void> {
  await bus.subscribe(campaignMembersTopic, 'audience', async (messages) => {
    await writer.accept({ members: [], transactions: [], campaignMembers: messages.map(({ payload }) => payload) });
    await settleSoon();
  });
}
