import { type AnyTopic, wireName } from '@marquee/core';
import { createClient } from '../../src/bus/kafka/client.ts';
import { createKafkaBus, type KafkaBus } from '../../src/bus/kafka/kafka-bus.ts';
import type { KafkaOptions } from '../../src/bus/kafka/options.ts';
import { settingsOf } from '../../src/bus/kafka/settings.ts';
import { ownPrefix, stack } from '../support/stack.ts';

/** The client without the bus, to look at the brokers from outside. */
export const bareClient = createClient(settingsOf({ brokers: stack.kafka, clientId: 'test' }));

/** How long something may take to become so where others use the machine as well. */
export const patient = { timeout: 60_000 };

/** What tests want of a bus: at once, with topics of their own. */
export function kafkaOptions(topics: readonly AnyTopic[], more: Partial<KafkaOptions> = {}): KafkaOptions {
  return {
    brokers: stack.kafka,
    clientId: 'test',
    topicPrefix: ownPrefix('bus'),
    topics,
    partitions: 3,
    waitMs: 50,
    heartbeatMs: 200,
    sessionTimeoutMs: 6_000,
    firstDelayMs: 1,
    longestDelayMs: 20,
    ...more,
  };
}

/** A bus with topics of its own, which are deleted when it is closed. */
export function openKafka(topics: readonly AnyTopic[], more: Partial<KafkaOptions> = {}): KafkaBus {
  const options = kafkaOptions(topics, more);
  const bus = createKafkaBus(options);
  return {
    ...bus,
    async close() {
      await bus.close();
      await forget(options);
    },
  };
}

/** Deletes the topics and groups of a prefix. */
export async function forget({ topicPrefix = '', topics = [] }: KafkaOptions): Promise<void> {
  const admin = bareClient.admin();
  await admin.connect();
  try {
    const { groups } = await admin.listGroups();
    const own = groups.map(({ groupId }) => groupId).filter((groupId) => groupId.startsWith(topicPrefix));
    await admin.deleteGroups(own).catch(() => {});
    const there = new Set(await admin.listTopics());
    const names = topics.map((topic) => `${topicPrefix}${wireName(topic)}`).filter((name) => there.has(name));
    if (names.length > 0) await admin.deleteTopics({ topics: names });
  } finally {
    await admin.disconnect();
  }
}
