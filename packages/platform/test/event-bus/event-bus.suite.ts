import { defineTopic, type EventBus, ServiceError } from '@marquee/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** What the suite sends; a bus that makes its topics is opened with this one. */
export const things = defineTopic({
  name: 'things',
  version: 1,
  key: (thing: { id: string; step: number }) => thing.id,
  schema: z.object({ id: z.string(), step: z.number() }),
});
const message = (id: string, step: number) => ({ key: id, payload: { id, step } });

/** The promises of the event bus port, for any bus. `open` gives a bus of its own that retries at once. */
export function eventBusSuite(name: string, open: () => Promise<EventBus>) {
  describe(`event bus: ${name}`, () => {
    let bus: EventBus;
    beforeEach(async () => {
      bus = await open();
    });
    afterEach(() => bus.close());

    it('hands every message to every group', async () => {
      const seen: Record<string, number[]> = { one: [], two: [] };
      for (const group of ['one', 'two']) {
        await bus.subscribe(things, group, async (messages) => void seen[group]?.push(...messages.map((each) => each.payload.step)));
      }
      await bus.publish(things, [message('a', 1), message('b', 2)]);
      await bus.drain();
      for (const group of ['one', 'two']) expect(seen[group]?.toSorted()).toEqual([1, 2]);
    });

    it('keeps the order of a key, however many are published at once', async () => {
      const seen = new Map<string, number[]>();
      await bus.subscribe(things, 'group', async (messages) => {
        for (const { key, payload } of messages) seen.set(key, [...(seen.get(key) ?? []), payload.step]);
        await Promise.resolve();
      });
      const steps = Array.from({ length: 1_000 }, (_, step) => step);
      await Promise.all(steps.map((step) => bus.publish(things, [message(`k${step % 7}`, step)])));
      await bus.drain();
      for (const [key, order] of seen) expect(order).toEqual(steps.filter((step) => `k${step % 7}` === key));
      expect(seen.size).toBe(7);
    });

    it('calls a handler that found something unavailable again with the same messages, and keeps their order', async () => {
      const seen: number[] = [];
      let failures = 2;
      await bus.subscribe(things, 'group', async (messages) => {
        if (failures-- > 0) throw new ServiceError('unavailable', 'Not yet.');
        seen.push(...messages.map((each) => each.payload.step));
      });
      await bus.publish(things, [message('a', 1)]);
      await bus.publish(things, [message('a', 2)]);
      await bus.drain();
      expect(seen).toEqual([1, 2]);
    });

    it('does not hand over again what a handler said is done, though it threw afterwards', async () => {
      const seen: number[] = [];
      let failures = 3;
      await bus.subscribe(things, 'group', async (messages, { done }) => {
        const [first] = messages;
        if (!first) return;
        seen.push(first.payload.step);
        done(1);
        if (failures-- > 0) throw new ServiceError('unavailable', 'Not all yet.');
        seen.push(...messages.slice(1).map((each) => each.payload.step));
      });
      const steps = [1, 2, 3, 4, 5, 6];
      await bus.publish(
        things,
        steps.map((step) => message('a', step)),
      );
      await bus.drain();
      expect(seen).toEqual(steps);
    });

    it('carries the trace of a message to its handler', async () => {
      const trace = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', tracestate: 'a=1' };
      const seen: unknown[] = [];
      await bus.subscribe(things, 'group', async (messages) => void seen.push(...messages.map((each) => each.trace)));
      await bus.publish(things, [{ ...message('a', 1), trace }, message('a', 2)]);
      await bus.drain();
      expect(seen).toEqual([trace, undefined]);
    });

    it('a second subscription of a group in one process is a conflict', async () => {
      await bus.subscribe(things, 'group', async () => {});
      await expect(bus.subscribe(things, 'group', async () => {})).rejects.toMatchObject({ code: 'conflict' });
    });

    it('refuses a payload that is not of its topic, and delivers nothing of that call', async () => {
      const seen: number[] = [];
      await bus.subscribe(things, 'group', async (messages) => void seen.push(...messages.map((each) => each.payload.step)));
      const wrong = JSON.parse('{"key":"a","payload":{"id":"a","step":"one"}}');
      await expect(bus.publish(things, [message('a', 1), wrong])).rejects.toThrow();
      await bus.drain();
      expect(seen).toEqual([]);
    });

    it('drain waits for what handlers publish themselves', async () => {
      const seen: number[] = [];
      await bus.subscribe(things, 'group', async (messages) => {
        for (const { payload } of messages) {
          seen.push(payload.step);
          if (payload.step < 5) await bus.publish(things, [message(payload.id, payload.step + 1)]);
        }
      });
      await bus.publish(things, [message('a', 1)]);
      await bus.drain();
      expect(seen).toEqual([1, 2, 3, 4, 5]);
    });

    it('a stopped subscription gets nothing more', async () => {
      const seen: number[] = [];
      const subscription = await bus.subscribe(
        things,
        'group',
        async (messages) => void seen.push(...messages.map((each) => each.payload.step)),
      );
      await bus.publish(things, [message('a', 1)]);
      await bus.drain();
      await subscription.stop();
      await bus.publish(things, [message('a', 2)]);
      await bus.drain();
      expect(seen).toEqual([1]);
    });

    it('refuses to publish once it is closed', async () => {
      await bus.close();
      await expect(bus.publish(things, [message('a', 1)])).rejects.toMatchObject({ code: 'unavailable' });
    });
  });
}
