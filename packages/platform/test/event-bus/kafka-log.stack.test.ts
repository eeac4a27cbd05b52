import { type LoggedMessage, messagesBetween, ServiceError } from '@marquee/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KafkaBus } from '../../src/bus/kafka/kafka-bus.ts';
import { type Numbered, numbered, numbers, Seen } from './numbers.ts';
import { bareClient, openKafka, patient } from './open-kafka.ts';

describe('reading the log', () => {
  let bus: KafkaBus;
  const broken: unknown[] = [];
  beforeEach(() => {
    broken.length = 0;
    bus = openKafka([numbers], { batchMessages: 100, onBroken: (each) => void broken.push(each) });
  });
  afterEach(() => bus.close());

  it('an empty topic is caught up with at once', async () => {
    const following = await bus.follow(numbers, async () => {});
    await following.caughtUp;
    expect(following.position()).toEqual([0, 0, 0]);
  });

  it('goes through everything that is kept, then on with what comes, and every reader gets all of it', async () => {
    await bus.publish(numbers, numbered(1_000, 7));
    const readers = [new Seen(), new Seen()];
    const followings = await Promise.all(readers.map((seen) => bus.follow(numbers, async (messages) => seen.take(messages))));
    for (const { caughtUp } of followings) await caughtUp;
    for (const seen of readers) expect(seen.count).toBe(1_000);
    await bus.publish(numbers, numbered(500, 7, 1_000));
    await bus.drain();
    for (const seen of readers) expect([seen.count, seen.inOrder]).toEqual([1_500, true]);
    for (const following of followings) expect(following.position()).toEqual(await bus.end(numbers));
  });

  it('reads from a place, up to a place', async () => {
    await bus.publish(numbers, numbered(300, 7));
    const from = await bus.end(numbers);
    await bus.publish(numbers, numbered(200, 7, 300));
    const to = await bus.end(numbers);
    await bus.publish(numbers, numbered(100, 7, 500));
    const read: LoggedMessage<Numbered>[] = [];
    const following = await bus.follow(numbers, async (messages) => void read.push(...messages), { from, to });
    await following.caughtUp;
    await following.stop();
    expect(read).toHaveLength(200);
    for (const { partition, offset } of read) {
      expect(offset).toBeGreaterThanOrEqual(from[partition] ?? 0);
      expect(offset).toBeLessThan(to[partition] ?? 0);
    }
    expect(following.position()).toEqual(to);
  });

  it('hands over again what was unavailable, and breaks on what is unknown', async () => {
    await bus.publish(numbers, numbered(10, 1));
    let failures = 2;
    const seen = new Seen();
    const patient = await bus.follow(numbers, async (messages) => {
      if (failures-- > 0) throw new ServiceError('unavailable', 'Not yet.');
      seen.take(messages);
    });
    await patient.caughtUp;
    expect([seen.count, seen.inOrder]).toEqual([10, true]);

    const bug = new TypeError('a bug');
    const reading = await bus.follow(numbers, () => Promise.reject(bug));
    await expect(reading.caughtUp).rejects.toBe(bug);
    expect(broken).toMatchObject([{ error: bug }]);
    expect(reading.position()).toEqual([0, 0, 0]);
    await reading.stop();
  });

  it('leaves nothing behind on the brokers when it stops', async () => {
    const following = await bus.follow(numbers, async () => {});
    const admin = bareClient.admin();
    await admin.connect();
    const [name = ''] = bus.subscriptions().map(({ subscription }) => subscription.split('/')[1]);
    const groups = async () => (await admin.listGroups()).groups.map(({ groupId }) => groupId).filter((groupId) => groupId.includes(name));
    expect(await groups()).toHaveLength(1);
    await following.stop();
    expect(await groups()).toEqual([]);
    expect(bus.subscriptions()).toEqual([]);
    await expect(following.caughtUp.then(() => 'caught up')).resolves.toBe('caught up');
    await admin.disconnect();
  });

  it('knows how far a group is, and so how much is before it', async () => {
    expect(messagesBetween(await bus.handled(numbers, 'group'), await bus.end(numbers))).toBe(0);
    await bus.publish(numbers, numbered(250, 7));
    expect(messagesBetween(await bus.handled(numbers, 'group'), await bus.end(numbers))).toBe(250);
    await bus.subscribe(numbers, 'group', async () => {});
    await bus.drain();
    expect(await bus.handled(numbers, 'group')).toEqual(await bus.end(numbers));
  });
});

describe('a handler with a bug', () => {
  it('breaks its subscription, loudly and alone: nothing is taken as handled, others go on', async () => {
    const broken: { subscription: string; error: unknown }[] = [];
    const bus = openKafka([numbers], { onBroken: (each) => void broken.push(each) });
    try {
      const bug = new TypeError('a bug');
      const seen = new Seen();
      await bus.subscribe(numbers, 'bad', () => Promise.reject(bug));
      await bus.subscribe(numbers, 'good', async (messages) => seen.take(messages));
      await bus.publish(numbers, numbered(10, 3));
      await expect.poll(() => broken, patient).toEqual([{ subscription: 'numbers.v1/bad', error: bug }]);
      await expect.poll(() => seen.count, patient).toBe(10);
      expect(bus.subscriptions()).toMatchObject([
        { subscription: 'numbers.v1/bad', state: 'broken', error: bug },
        { subscription: 'numbers.v1/good', state: 'reading', error: null },
      ]);
      expect(await bus.handled(numbers, 'bad')).toEqual([0, 0, 0]);
      await expect(bus.drain()).rejects.toMatchObject({ code: 'unavailable' });
    } finally {
      await bus.close();
    }
  });
});
