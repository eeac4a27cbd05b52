// Consumes in a process of its own and says each step on its standard output, so that a test can kill it at one of them.
import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { createKafkaBus } from '../../src/bus/kafka/kafka-bus.ts';
import { numbers } from './numbers.ts';
import { kafkaOptions } from './open-kafka.ts';

const [topicPrefix = '', results = ''] = process.argv.slice(2);
const say = (word: string) => process.stdout.write(`${word}\n`);

// Who is killed is missed soon.
const bus = createKafkaBus(kafkaOptions([numbers], { topicPrefix, partitions: 12, batchMessages: 40, sessionTimeoutMs: 3_000 }));
await bus.subscribe(numbers, 'group', async (messages, { done }) => {
  say('begin');
  const half = Math.ceil(messages.length / 2);
  for (const part of [messages.slice(0, half), messages.slice(half)]) {
    await setTimeout(5);
    // What is written is what was handled; one write is all or nothing.
    if (part.length > 0) appendFileSync(results, part.map(({ payload }) => `${payload.key} ${payload.number}\n`).join(''));
    say('written');
  }
  done(messages.length);
  say('end');
});
