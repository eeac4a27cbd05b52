import { expect, it } from 'vitest';
import { Outgoing, type SendingClient } from '../../src/bus/kafka/outgoing.ts';

type Acknowledged = Awaited<ReturnType<ReturnType<SendingClient['producer']>['sendBatch']>>[number];

const partitions = Array.from({ length: 6 }, (_, partitionId) => ({
  partitionId,
  partitionErrorCode: 0,
  leader: partitionId % 3,
  replicas: [0, 1, 2],
  isr: [0, 1, 2],
}));
const messages = Array.from({ length: 60 }, (_, i) => ({ key: `key ${i}`, value: Buffer.from(`${i}`), headers: {} }));

/** Brokers that take what they acknowledge; the partitions that one call leaves out are the answer of `silent`. */
function brokers(silent: (call: number) => readonly number[]) {
  const taken: { readonly partition: number; readonly key: string }[] = [];
  let calls = 0;
  const client: SendingClient = {
    producer(config) {
      const partitionOf = config?.createPartitioner?.() ?? (() => 0);
      return {
        connect: async () => {},
        disconnect: async () => {},
        async sendBatch({ topicMessages = [] }) {
          const left = silent(calls);
          calls += 1;
          const answered = new Map<number, Acknowledged>();
          for (const { topic, messages: some } of topicMessages)
            for (const message of some) {
              const partition = partitionOf({ topic, partitionMetadata: partitions, message });
              if (left.includes(partition)) continue;
              taken.push({ partition, key: String(message.key) });
              answered.set(partition, { topicName: topic, partition, errorCode: 0 });
            }
          return [...answered.values()];
        },
      };
    },
  };
  return { client, taken, calls: () => calls };
}

it('sends again what no broker acknowledged, and only that', async () => {
  const { client, taken, calls } = brokers((call) => (call === 0 ? [1, 4] : []));
  await new Outgoing(client, 5).send('a topic', messages);
  expect(calls()).toBe(2);
  expect(taken.map(({ key }) => key).sort()).toEqual(messages.map(({ key }) => key).sort());
  expect(taken.slice(-2).every(({ partition }) => partition === 1 || partition === 4)).toBe(true);
});

it('says that the bus is unavailable when they are never acknowledged', async () => {
  const { client, calls } = brokers(() => [3]);
  await expect(new Outgoing(client, 4).send('a topic', messages)).rejects.toMatchObject({ code: 'unavailable' });
  expect(calls()).toBe(4);
});
