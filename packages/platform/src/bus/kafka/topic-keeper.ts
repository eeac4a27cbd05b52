import { type AnyTopic, ServiceError, type TopicName, wireName } from '@marquee/core';
import kafkajs, { type Admin } from 'kafkajs';
import type { Administration } from './administration.ts';
import type { KafkaSettings } from './settings.ts';

/** Makes the missing topics and checks the existing ones, once: when a topic is first used, or at the start. */
export class TopicKeeper {
  readonly #administration: Administration;
  readonly #settings: KafkaSettings;
  #ensured: Promise<void> | undefined;

  constructor(administration: Administration, settings: KafkaSettings) {
    this.#administration = administration;
    this.#settings = settings;
  }

  /** The name on the brokers. */
  nameOf(topic: TopicName): string {
    return `${this.#settings.topicPrefix}${wireName(topic)}`;
  }
  groupOf(topic: TopicName, group: string): string {
    return `${this.#settings.topicPrefix}${group}.${wireName(topic)}`;
  }
  partitionsOf({ oneOrder }: AnyTopic): number {
    return oneOrder ? 1 : this.#settings.partitions;
  }

  /**
   * @throws ServiceError `unavailable` when the brokers do not answer; `conflict`, with what to do, when a topic exists with other settings;
   *   `bad_request` for a topic that does not belong to this bus
   */
  async ensure(topic?: TopicName): Promise<void> {
    if (topic && !this.#settings.topics.some((known) => wireName(known) === wireName(topic)))
      throw new ServiceError('bad_request', `The topic ${wireName(topic)} is not registered. Add it to the registry of topics.`);
    this.#ensured ??= this.#administration.ask((admin) => this.#make(admin));
    try {
      await this.#ensured;
    } catch (error) {
      this.#ensured = undefined;
      throw error;
    }
  }

  async #make(admin: Admin): Promise<void> {
    const { topics, replication } = this.#settings;
    const there = new Set(await admin.listTopics());
    const missing = topics.filter((topic) => !there.has(this.nameOf(topic)));
    // Another process may make the same topics at the same time. The check below covers that.
    if (missing.length > 0)
      await admin.createTopics({
        waitForLeaders: true,
        topics: missing.map((topic) => ({
          topic: this.nameOf(topic),
          numPartitions: this.partitionsOf(topic),
          replicationFactor: replication,
          configEntries: Object.entries(keepingOf(topic)).map(([name, value]) => ({ name, value })),
        })),
      });
    // Wait until every partition of the new topics answers.
    for (const topic of missing) await admin.fetchTopicOffsets(this.nameOf(topic));
    await this.#check(admin);
  }

  async #check(admin: Admin): Promise<void> {
    const { topics } = this.#settings;
    const names = topics.map((topic) => this.nameOf(topic));
    const metadata = await admin.fetchTopicMetadata({ topics: names });
    const configs = await admin.describeConfigs({
      includeSynonyms: false,
      resources: names.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name, configNames: ['cleanup.policy', 'retention.ms'] })),
    });
    const problems: string[] = [];
    for (const topic of topics) {
      const name = this.nameOf(topic);
      const partitions = metadata.topics.find((each) => each.name === name)?.partitions.length ?? 0;
      const wanted = this.partitionsOf(topic);
      if (partitions !== wanted) problems.push(partitionProblem(name, partitions, wanted, topic));
      const entries = configs.resources.find((each) => each.resourceName === name)?.configEntries ?? [];
      for (const [setting, value] of Object.entries(keepingOf(topic))) {
        const found = entries.find((entry) => entry.configName === setting)?.configValue;
        if (found !== value) problems.push(`The topic ${name} has ${setting}=${found}; set it to ${value}, or its messages do not last.`);
      }
    }
    if (problems.length > 0) throw new ServiceError('conflict', problems.join(' '), { problems });
  }
}

/** An index can be rebuilt from the log, so messages must not expire. */
function keepingOf({ compacted }: AnyTopic): Readonly<Record<string, string>> {
  return compacted ? { 'cleanup.policy': 'compact' } : { 'cleanup.policy': 'delete', 'retention.ms': '-1' };
}

function partitionProblem(name: string, partitions: number, wanted: number, { oneOrder }: AnyTopic): string {
  const mend = oneOrder
    ? 'delete it with its messages and start again, which makes it anew and fills it'
    : `set KAFKA_PARTITIONS to ${partitions}, or delete it with its messages: adding partitions would break the order of keys`;
  return `The topic ${name} has ${partitions} partitions instead of ${wanted}: ${mend}.`;
}
