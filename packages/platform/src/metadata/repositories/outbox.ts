import { type Outbox, wireName } from '@marquee/core';
import type { Queries } from '../database.ts';
import { insertRows } from '../write-rows.ts';

const columns = ['topic', 'key', 'payload', 'at'];
/** How many messages lie in one row. A campaign takes hundreds of thousands of people: a row for each would be written, read and deleted alone. */
const messagesInARow = 500;

/** What transactions have to say to the bus, several messages of a topic in a row; see outbox/publisher.ts, which says it. */
export function outboxRepository(queries: Queries): Outbox {
  return {
    add: async (topic, payloads) => {
      const at = new Date();
      for (let start = 0; start < payloads.length; start += messagesInARow) {
        const some = payloads.slice(start, start + messagesInARow);
        const [first] = some;
        // A statement for each, because a row may be large. The key is that of its first message, for people to read.
        if (first !== undefined)
          await insertRows(queries, 'outbox', columns, [[wireName(topic), topic.key(first), JSON.stringify(some), at]]);
      }
    },
    waiting: () => queries.outbox.count(),
  };
}
