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
  readonly key: string;
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
  const messageOf = ({ key, payload }: OutboxRow) => ({ key, payload: topic.schema.parse(JSON.parse(payload)) });
  return [wireName(topic), (bus, rows) => bus.publish(topic, rows.map(messageOf))];
}

/** Publishes rows in their order, topic by topic. */
export async function publishRows(bus: Bus, rows: readonly OutboxRow[]): Promise<void> {
  for (const [topic, of] of groupedBy(rows, (row) => row.topic)) {
    const publish = publishers.get(topic);
    if (!publish) throw new Error(`The outbox has rows of ${topic}, which this version does not publish.`);
    await publish(bus, of);
  }
}
