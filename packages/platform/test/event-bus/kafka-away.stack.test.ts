import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKafkaBus, type KafkaBus } from '../../src/bus/kafka/kafka-bus.ts';
import type { KafkaOptions } from '../../src/bus/kafka/options.ts';
import { stack } from '../support/stack.ts';
import { openTcpProxy, type TcpProxy } from '../support/tcp-proxy.ts';
import { numbered, numbers, Seen } from './numbers.ts';
import { forget, kafkaOptions, patient } from './open-kafka.ts';

describe('brokers that go away and come back', () => {
  let proxy: TcpProxy;
  let options: KafkaOptions;
  let bus: KafkaBus;
  const troubles: unknown[] = [];
  beforeEach(async () => {
    troubles.length = 0;
    proxy = await openTcpProxy(stack.kafka[0] ?? '');
    const port = Number(proxy.address.split(':')[1]);
    options = kafkaOptions([numbers], {
      brokers: [proxy.address],
      addressOf: () => ({ host: '127.0.0.1', port }),
      publishAttempts: 2,
      batchMessages: 100,
      onTrouble: (trouble) => void troubles.push(trouble),
    });
    bus = createKafkaBus(options);
  });
  afterEach(async () => {
    if (
      !(await bus.check().then(
        () => true,
        () => false,
      ))
    )
      await proxy.restore().catch(() => {});
    await bus.close();
    await proxy.close();
    await forget(options);
  });

  it('publishing says unavailable meanwhile, and works again afterwards by itself', async () => {
    await bus.publish(numbers, numbered(10, 3));
    await proxy.cut();
    await expect(bus.publish(numbers, numbered(10, 3, 10))).rejects.toMatchObject({ code: 'unavailable' });
    await expect(bus.check()).rejects.toMatchObject({ code: 'unavailable' });
    await proxy.restore();
    await bus.publish(numbers, numbered(10, 3, 10));
    await bus.check();
    const seen = new Seen();
    await bus.subscribe(numbers, 'group', async (messages) => seen.take(messages));
    await bus.drain();
    expect([seen.different, seen.inOrder]).toEqual([20, true]);
  });

  it('subscriptions and readings wait, tell so, and go on where they were', async () => {
    const shared = new Seen();
    const whole = new Seen();
    await bus.subscribe(numbers, 'group', async (messages) => shared.take(messages));
    const following = await bus.follow(numbers, async (messages) => whole.take(messages));
    for (let round = 0; round < 3; round++) {
      await bus.publish(numbers, numbered(500, 7, round * 500));
      await proxy.cut();
      if (round > 0) await expect.poll(() => troubles.length, patient).toBeGreaterThan(0);
      await proxy.restore();
    }
    await expect.poll(() => [shared.different, whole.different], patient).toEqual([1_500, 1_500]);
    expect([shared.inOrder, whole.inOrder]).toEqual([true, true]);
    // A reading of its own knows where it was better than any broker.
    expect(whole.count).toBe(1_500);
    await expect.poll(() => bus.subscriptions().map(({ state }) => state), patient).toEqual(['reading', 'reading']);
    expect(following.position()).toEqual(await bus.end(numbers));
  });

  it('connections cut in the middle of answers lose nothing that publish resolved for, and mix up no order', async () => {
    const seen = new Seen();
    await bus.subscribe(numbers, 'group', async (messages) => seen.take(messages));
    let sent = 0;
    for (let round = 0; round < 12; round++) {
      // The answer to a request that the broker took is lost at another place every time.
      proxy.cutAfter(round % 2 === 0 ? 200 + 150 * round : null);
      const messages = numbered(40, 4, sent, 200);
      const taken = await bus.publish(numbers, messages).then(
        () => true,
        () => false,
      );
      proxy.cutAfter(null);
      // Whoever was told nothing tells it again.
      if (!taken) await expect.poll(() => bus.publish(numbers, messages).then(() => 'taken', String), patient).toBe('taken');
      sent += messages.length;
    }
    await expect.poll(() => seen.different, patient).toBe(sent);
    expect(seen.inOrder).toBe(true);
  });

  it('closing while they are away ends, with everything that was waiting told so', async () => {
    await bus.subscribe(numbers, 'group', async () => {});
    await bus.follow(numbers, async () => {});
    await bus.publish(numbers, numbered(10, 3));
    await proxy.cut();
    const publishing = bus.publish(numbers, numbered(10, 3, 10)).catch((error: unknown) => error);
    await bus.close();
    expect(await publishing).toMatchObject({ code: 'unavailable' });
    expect(bus.subscriptions()).toEqual([]);
  });

  it('a subscription that begins while they are away reads once they are there', async () => {
    await proxy.cut();
    const seen = new Seen();
    await bus.subscribe(numbers, 'group', async (messages) => seen.take(messages));
    expect(bus.subscriptions()).toMatchObject([{ state: 'joining' }]);
    await proxy.restore();
    await expect.poll(() => bus.publish(numbers, numbered(10, 3)).then(() => 'taken', String), patient).toBe('taken');
    await expect.poll(() => seen.different, patient).toBe(10);
  });
});
