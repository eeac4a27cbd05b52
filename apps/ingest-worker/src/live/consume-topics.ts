import {
  type AudienceWriter,
  type Erasure,
  type EventBus,
  erasuresTopic,
  type MemberRecord,
  membersTopic,
  type Subscription,
  type TransactionRecord,
  transactionsTopic,
} from '@marquee/core';

/** The subscriptions of the worker have one name, so that several workers share its messages. */
const group = 'ingest-worker';

/** Takes what is published into the audience: member and transaction records a batch at a time, and erasures. */
export async function consumeTopics(bus: EventBus, writer: AudienceWriter): Promise<Subscription> {
  const subscriptions = [
    await bus.subscribe<MemberRecord>(membersTopic, group, async (messages) => {
      await writer.apply({ members: messages.map(({ payload }) => payload), transactions: [] });
    }),
    await bus.subscribe<TransactionRecord>(transactionsTopic, group, async (messages) => {
      await writer.apply({ members: [], transactions: messages.map(({ payload }) => payload) });
    }),
    await bus.subscribe<Erasure>(erasuresTopic, group, async (messages) => {
      for (const { payload } of messages) await writer.forget(payload.moviegoer, payload.day);
    }),
  ];
  return {
    async stop() {
      for (const subscription of subscriptions) await subscription.stop();
    },
  };
}
