import { type Outbox, wireName } from '@marquee/core';
import type { Queries } from '../database.ts';

const rowsAtOnce = 500;

/** What transactions have to say to the bus; see outbox/publisher.ts, which says it. */
export function outboxRepository(queries: Queries): Outbox {
  return {
    add: async (topic, payloads) => {
      const at = new Date();
      for (let start = 0; start < payloads.length; start += rowsAtOnce) {
        const data = payloads
          .slice(start, start + rowsAtOnce)
          .map((payload) => ({ topic: wireName(topic), key: topic.key(payload), payload: JSON.stringify(payload), at }));
        await queries.outbox.createMany({ data });
      }
    },
    waiting: () => queries.outbox.count(),
  };
}
