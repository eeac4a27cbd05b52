import { defineTopic } from '@marquee/core';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { DeliveryTrouble } from '../../src/bus/delivery.ts';
import { createInProcessBus } from '../../src/bus/in-process.ts';
import { eventBusSuite } from './event-bus.suite.ts';

eventBusSuite('in process', async () => createInProcessBus({ firstDelayMs: 1, longestDelayMs: 2 }));

const topic = defineTopic({ name: 'n', version: 1, key: () => 'k', schema: z.number() });

it('tells of a handler that keeps refusing, and of what was left behind when it stopped', async () => {
  const troubles: DeliveryTrouble[] = [];
  const { promise: thirdAttempt, resolve } = deferred();
  const bus = createInProcessBus({
    firstDelayMs: 1,
    longestDelayMs: 2,
    onTrouble: (trouble) => {
      troubles.push(trouble);
      if (trouble.attempts === 3) resolve();
    },
  });
  await bus.subscribe(topic, 'dead', async () => {
    throw new Error('never');
  });
  await bus.publish(topic, [{ key: 'k', payload: 1 }]);
  await thirdAttempt;
  await bus.close();
  expect(troubles.slice(0, 3).map(({ subscription, attempts }) => [subscription, attempts])).toEqual(
    [1, 2, 3].map((n) => ['n.v1/dead', n]),
  );
  expect(troubles.at(-1)).toMatchObject({ attempts: 'stopped', waiting: 1 });
});

it('tries again whatever a handler throws: its messages are nowhere else', async () => {
  const seen: number[] = [];
  let failures = 2;
  const bus = createInProcessBus({ firstDelayMs: 1, longestDelayMs: 2 });
  await bus.subscribe(topic, 'group', async (messages) => {
    if (failures-- > 0) throw new Error('not yet');
    seen.push(...messages.map(({ payload }) => payload));
  });
  await bus.publish(topic, [{ key: 'k', payload: 1 }]);
  await bus.publish(topic, [{ key: 'k', payload: 2 }]);
  await bus.drain();
  expect(seen).toEqual([1, 2]);
  await bus.close();
});

function deferred() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
