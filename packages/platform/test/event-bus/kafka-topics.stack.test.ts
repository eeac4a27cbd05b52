import { defineTopic, topics, wireName } from '@marquee/core';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createKafkaBus } from '../../src/bus/kafka/kafka-bus.ts';
import { numbered, numbers, Seen } from './numbers.ts';
import { bareClient, forget, kafkaOptions, openKafka } from './open-kafka.ts';

it('makes every topic of the product: one partition where one order is needed, compacted where it is a table, nothing that runs out', async () => {
  const options = kafkaOptions(topics, { partitions: 5 });
  const admin = bareClient.admin();
  await admin.connect();
  const bus = createKafkaBus(options);
  try {
    await Promise.all([bus.ensureTopics(), createKafkaBus(options).ensureTopics()]);
    const { topics: made } = await admin.fetchTopicMetadata({ topics: topics.map((topic) => `${options.topicPrefix}${wireName(topic)}`) });
    const partitions = Object.fromEntries(made.map(({ name, partitions }) => [name.slice(options.topicPrefix?.length), partitions.length]));
    expect(partitions).toEqual({
      'members.v1': 5,
      'transactions.v1': 5,
      'campaign-members.v1': 5,
      'erasures.v1': 5,
      'dead-letters.v1': 5,
      'films.v1': 1,
      'sites.v1': 1,
      'film-matches.v1': 1,
    });
    await expect(createKafkaBus({ ...options }).ensureTopics()).resolves.toBeUndefined();
  } finally {
    await bus.close();
    await admin.disconnect();
    await forget(options);
  }
});

it('refuses a topic with other settings, and says what to do about each', async () => {
  const options = kafkaOptions(topics, { partitions: 2 });
  const admin = bareClient.admin();
  await admin.connect();
  const members = `${options.topicPrefix}members.v1`;
  const films = `${options.topicPrefix}films.v1`;
  await admin.createTopics({
    waitForLeaders: false,
    topics: [
      { topic: members, numPartitions: 4, configEntries: [{ name: 'retention.ms', value: '-1' }] },
      { topic: films, numPartitions: 1 },
    ],
  });
  const bus = createKafkaBus(options);
  try {
    const refusal = await bus.ensureTopics().catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'conflict' });
    expect(String(refusal)).toContain(`The topic ${members} has 4 partitions instead of 2: set KAFKA_PARTITIONS to 4`);
    expect(String(refusal)).toContain(`The topic ${films} has cleanup.policy=delete; set it to compact`);
    await expect(bus.subscribe(numbers, 'group', async () => {})).rejects.toMatchObject({ code: 'bad_request' });
  } finally {
    await bus.close();
    await admin.disconnect();
    await forget(options);
  }
});

it('keeps the order of a key over 12 partitions, with many publishing at once, in calls larger than a request', async () => {
  const bus = openKafka([numbers], { partitions: 12 });
  try {
    const seen = new Seen();
    await bus.subscribe(numbers, 'group', async (messages) => seen.take(messages));
    const messages = numbered(12_000, 97, 0, 300);
    // Two large calls, and between them many small ones, none waiting for another.
    await Promise.all([
      bus.publish(numbers, messages.slice(0, 5_000)),
      ...messages.slice(5_000, 7_000).map((message) => bus.publish(numbers, [message])),
      bus.publish(numbers, messages.slice(7_000)),
    ]);
    await bus.drain();
    expect(seen.count).toBe(12_000);
    expect(seen.inOrder).toBe(true);
    expect((await bus.end(numbers)).filter((end) => end > 0).length).toBe(12);
  } finally {
    await bus.close();
  }
});

it('refuses a message larger than a topic takes, and goes on with others', async () => {
  const bus = openKafka([numbers]);
  try {
    await expect(bus.publish(numbers, numbered(1, 1, 0, 1_000_000))).rejects.toMatchObject({ code: 'bad_request' });
    await bus.publish(numbers, numbered(1, 1, 0, 900_000));
    expect((await bus.end(numbers)).reduce((sum, end) => sum + end)).toBe(1);
  } finally {
    await bus.close();
  }
});

it('a message of another version, damaged or without a value goes to whoever takes such, with its bytes, and only then counts as handled', async () => {
  const putAway: unknown[] = [];
  const options = kafkaOptions([numbers], {
    onUnreadable: async ({ topic, reason, key, bytes }) => void putAway.push([topic, reason, key, Buffer.from(bytes).toString()]),
  });
  const bus = createKafkaBus(options);
  await bus.ensureTopics();
  const producer = bareClient.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  try {
    const good = JSON.stringify(numbered(1, 1)[0]?.payload);
    await producer.send({
      topic: `${options.topicPrefix}numbers.v1`,
      messages: [
        { key: 'k', value: good, headers: { 'content-type': 'application/vnd.marquee.numbers.v2+json' } },
        { key: 'k', value: '{"key":' },
        { key: 'k', value: '{"key":"k"}' },
        { key: 'k', value: null },
        { key: 'k', value: good },
      ],
    });
    const seen = new Seen();
    await bus.subscribe(numbers, 'group', async (messages) => seen.take(messages));
    await bus.drain();
    expect(putAway).toEqual([
      ['numbers.v1', 'wrong_version', 'k', good],
      ['numbers.v1', 'not_json', 'k', '{"key":'],
      ['numbers.v1', 'wrong_shape', 'k', '{"key":"k"}'],
      ['numbers.v1', 'no_value', 'k', ''],
    ]);
    expect(seen.count).toBe(1);
    expect(await bus.handled(numbers, 'group')).toEqual(await bus.end(numbers));
  } finally {
    await producer.disconnect();
    await bus.close();
    await forget(options);
  }
});

it('what nobody registered is neither published nor subscribed to', async () => {
  const bus = openKafka([numbers]);
  const other = defineTopic({ name: 'other', version: 1, key: () => 'k', schema: z.string() });
  try {
    await expect(bus.publish(other, [{ key: 'k', payload: '' }])).rejects.toMatchObject({ code: 'bad_request' });
    await expect(bus.subscribe(other, 'group', async () => {})).rejects.toMatchObject({ code: 'bad_request' });
    expect(bus.subscriptions()).toEqual([]);
  } finally {
    await bus.close();
  }
});
