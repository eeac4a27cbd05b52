import { setTimeout } from 'node:timers/promises';
import type { EventBus } from '@marquee/core';
import type { Database } from '../metadata/database.ts';
import { resilient } from '../metadata/resilient.ts';
import { publishRows } from './publishers.ts';

interface Parts {
  readonly database: Database;
  /** `publish` must resolve only when the messages survive the end of this process. */
  readonly bus: Pick<EventBus, 'publish'>;
  /** How often it looks for new rows, in milliseconds. */
  readonly idleMs?: number;
  readonly onTrouble?: (error: unknown) => void;
}
export interface OutboxPublisher {
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

/** Each may hold hundreds of messages: what is published at once has to fit into memory. */
const rowsAtOnce = 20;
const usualIdleMs = 200;
const longestDelayMs = 5_000;

/**
 * Says to the bus what transactions left in the outbox: in the order of its rows, at least once, and deleted only once the bus has it. Of
 * several API instances one publishes at a time.
 */
export function startOutboxPublisher(parts: Parts): OutboxPublisher {
  const { idleMs = usualIdleMs } = parts;
  const stopping = new AbortController();
  const run = async () => {
    let failures = 0;
    while (!stopping.signal.aborted) {
      try {
        const published = await publishSome(parts);
        failures = 0;
        if (published < rowsAtOnce) await pause(idleMs);
      } catch (error) {
        failures += 1;
        parts.onTrouble?.(error);
        await pause(Math.min(longestDelayMs, usualIdleMs * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2));
      }
    }
  };
  const pause = (ms: number) => setTimeout(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

/** One batch; how many rows were published. None when there are none, or somebody else publishes. */
async function publishSome({ database, bus }: Parts): Promise<number> {
  // Looking costs nobody anything; the lease is taken only where there is work.
  const first = await resilient(() => database.outbox.findFirst({ select: { id: true } }));
  if (!first) return 0;
  const published = await resilient(() =>
    database.kind.alone('outbox', async (queries) => {
      const select = { id: true, topic: true, payload: true };
      const rows = await queries.outbox.findMany({ select, orderBy: { id: 'asc' }, take: rowsAtOnce });
      if (rows.length === 0) return 0;
      await publishRows(bus, rows);
      await queries.outbox.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
      return rows.length;
    }),
  );
  return published ?? 0;
}
