import {
  campaignMembersTopic,
  type EventBus,
  erasuresTopic,
  filmMatchesTopic,
  filmsTopic,
  sitesTopic,
  type Topic,
  wireName,
} from '@marquee/core';
import { groupedBy } from '../grouped.ts';

export interface OutboxRow {
  readonly id: number;
  readonly topic: string;
  readonly payload: string;
}
type Bus = Pick<EventBus, 'publish'>;
type Publish = (bus: Bus, rows: readonly OutboxRow[]) => Promise<void>;

/** How rows of each topic are said to the bus, by the topic's name on the wire. A new topic of the outbox is one line. */
const publishers: ReadonlyMap<string, Publish> = new Map([
  publisherOf(sitesTopic),
  publisherOf(filmsTopic),
  publisherOf(filmMatchesTopic),
  publisherOf(erasuresTopic),
  publisherOf(campaignMembersTopic),
]);

function publisherOf<P>(topic: Topic<P>): readonly [string, Publish] {
  const messagesOf = (row: OutboxRow) =>
    payloadsOf(row).map((one) => {
      const payload = topic.schema.parse(one);
      return { key: topic.key(payload), payload };
    });
  return [wireName(topic), (bus, rows) => bus.publish(topic, rows.flatMap(messagesOf))];
}

/** A row has a list of messages; one that was written before rows had several has one alone. */
function payloadsOf({ payload }: OutboxRow): readonly unknown[] {
  const kept: unknown = JSON.parse(payload);
  return Array.isArray(kept) ? kept : [kept];
}

/** Publishes rows in their order, topic by topic. */
export async function publishRows(bus: Bus, rows: readonly OutboxRow[]): Promise<void> {
  for (const [topic, of] of groupedBy(rows, (row) => row.topic)) {
    const publish = publishers.get(topic);
    if (!publish) throw new Error(`The outbox has rows of ${topic}, which this version does not publish.`);
    await publish(bus, of);
  }
}
