import { type Outbox, wireName } from '@marquee/core';
import type { Queries } from '../database.ts';
import { insertRows } from '../write-rows.ts';

/** What transactions have to say to the bus; see outbox/publisher.ts, which says it. */
export function outboxRepository(queries: Queries): Outbox {
  return {
    add: async (topic, payloads) => {
      const at = new Date();
      const rows = payloads.map((payload) => [wireName(topic), topic.key(payload), JSON.stringify(payload), at]);
      await insertRows(queries, 'outbox', ['topic', 'key', 'payload', 'at'], rows);
    },
    waiting: () => queries.outbox.count(),
  };
}
