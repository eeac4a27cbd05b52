import { type EventBus, type Handler, ServiceError, type Subscription, type Topic, type TopicMessage, wireName } from '@marquee/core';
import { Delivery, type DeliveryOptions } from './delivery.ts';

/**
 * An event bus within one process. Every group that is subscribed when a message is published gets it, in order, and at least once while the
 * process lives. Payloads are checked against the schema of the topic before they are delivered. When a handler fails, it gets the same messages
 * again until it succeeds; each failure is reported through `onTrouble`.
 */
export function createInProcessBus(options: Partial<DeliveryOptions> = {}): EventBus {
  const deliveries = new Map<string, Map<string, Delivery>>();
  let closed = false;
  const all = () => [...deliveries.values()].flatMap((groups) => [...groups.values()]);
  const refuseClosed = () => {
    if (closed) throw new ServiceError('unavailable', 'The event bus is closed.');
  };
  return {
    async publish(topic, messages) {
      refuseClosed();
      const checked = messages.map((message) => ({ ...message, payload: topic.schema.parse(message.payload) }));
      for (const delivery of deliveries.get(wireName(topic))?.values() ?? []) delivery.offer(checked);
    },
    async subscribe<P>(topic: Topic<P>, group: string, handler: Handler<TopicMessage<P>>): Promise<Subscription> {
      refuseClosed();
      const name = wireName(topic);
      const groups = deliveries.get(name) ?? new Map<string, Delivery>();
      if (groups.has(group)) throw new ServiceError('conflict', `The group ${group} is already subscribed to ${name}.`);
      // The cast is safe: `publish` has checked every payload against the topic of this name.
      const delivery = new Delivery(
        `${name}/${group}`,
        (messages, handling) => handler(messages as readonly TopicMessage<P>[], handling),
        options,
      );
      deliveries.set(name, groups.set(group, delivery));
      return {
        stop: async () => {
          await delivery.stop();
          groups.delete(group);
        },
      };
    },
    async drain() {
      // A handler may publish more messages, so ask again until every delivery is idle.
      while (all().some((delivery) => !delivery.idle)) await Promise.all(all().map((delivery) => delivery.settled()));
    },
    async close() {
      closed = true;
      await Promise.all(all().map((delivery) => delivery.stop()));
    },
  };
}
