import { afterEach, beforeEach, expect, it } from 'vitest';
import { createKafkaBus, type KafkaBus } from '../../src/bus/kafka/kafka-bus.ts';
import type { KafkaOptions } from '../../src/bus/kafka/options.ts';
import { numbered, numbers, Seen } from './numbers.ts';
import { forget, kafkaOptions, patient } from './open-kafka.ts';

let options: KafkaOptions;
let buses: KafkaBus[];
/** One more process, as far as the brokers can tell. */
const openBus = (more: Partial<KafkaOptions> = {}) => {
  const bus = createKafkaBus({ ...options, ...more });
  buses.push(bus);
  return bus;
};
beforeEach(() => {
  options = kafkaOptions([numbers], { partitions: 12, batchMessages: 50 });
  buses = [];
});
afterEach(async () => {
  await Promise.all(buses.map((bus) => bus.close()));
  await forget(options);
});
const reading = (bus: KafkaBus) => bus.subscriptions().every(({ state }) => state === 'reading');

it('members that join and leave in the middle of batches share everything: each message once, in the order of its key', async () => {
  const seen = new Seen();
  const take = (hold: () => Promise<void>) => async (messages: Parameters<Seen['take']>[0]) => {
    await hold();
    seen.take(messages);
  };
  // Nobody is given up here for being slow.
  const steady = { sessionTimeoutMs: 30_000 };
  const first = openBus(steady);
  await first.publish(numbers, numbered(6_000, 89));
  const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
  await first.subscribe(numbers, 'group', take(slow));
  await expect.poll(() => seen.count, patient).toBeGreaterThan(300);
  for (let round = 0; round < 3; round++) {
    const joining = openBus(steady);
    const subscription = await joining.subscribe(numbers, 'group', take(slow));
    const before = seen.count;
    await expect.poll(() => seen.count, patient).toBeGreaterThan(before + 300);
    await subscription.stop();
  }
  await first.drain();
  // Whoever was asked to give its partitions back finished its batch and committed it, so that nothing came twice.
  expect([seen.count, seen.different, seen.inOrder]).toEqual([6_000, 6_000, true]);
});

it('a handler that does not end in time is told to stop, and commits nothing: another member gets its messages', async () => {
  const slow = openBus({ drainMs: 300 });
  await slow.publish(numbers, numbered(200, 20));
  const aborted: boolean[] = [];
  await slow.subscribe(numbers, 'group', async (messages, { signal, done }) => {
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    aborted.push(true);
    // Too late to say so.
    done(messages.length);
  });
  const seen = new Seen();
  const other = openBus();
  await other.subscribe(numbers, 'group', async (messages) => seen.take(messages));
  await expect.poll(() => aborted.length, patient).toBeGreaterThan(0);
  await slow.close();
  await other.drain();
  expect([seen.count, seen.different, seen.inOrder]).toEqual([200, 200, true]);
});

it('a handler that takes longer than a session keeps its partitions: the group hears from it all the while', async () => {
  const bus = openBus();
  await bus.publish(numbers, numbered(30, 5));
  const calls: number[] = [];
  await bus.subscribe(numbers, 'group', async (messages, { signal }) => {
    calls.push(messages.length);
    await new Promise((resolve) => setTimeout(resolve, 8_000));
    expect(signal.aborted).toBe(false);
  });
  await bus.drain();
  expect(calls.reduce((sum, count) => sum + count)).toBe(30);
  expect(reading(bus)).toBe(true);
});

it('what subscriptions hold together is bounded: they pause at the limit, and go on', async () => {
  const said: string[] = [];
  const bus = openBus({ bytesInFlight: 20_000, batchMessages: 10, onLog: (text) => void said.push(text) });
  await bus.publish(numbers, numbered(2_000, 50, 0, 400));
  const seen = [new Seen(), new Seen()];
  for (const [index, each] of seen.entries()) await bus.subscribe(numbers, `group-${index}`, async (messages) => each.take(messages));
  await bus.drain();
  for (const each of seen) expect([each.count, each.inOrder]).toEqual([2_000, true]);
  for (const word of ['Pausing', 'Resuming']) expect(said.some((text) => text.includes(`${word} fetching`))).toBe(true);
});
