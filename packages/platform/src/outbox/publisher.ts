import { setTimeout } from 'node:timers/promises';
import type { Clock, EventBus } from '@marquee/core';
import { isTaken } from '../metadata/conflict.ts';
import type { Database } from '../metadata/database.ts';
import { resilient } from '../metadata/resilient.ts';
import { publishRows } from './publishers.ts';

interface Parts {
  readonly database: Database;
  readonly bus: EventBus;
  readonly clock: Clock;
  /** Who publishes, for people to read. */
  readonly owner: string;
  readonly onTrouble?: (error: unknown) => void;
}
export interface OutboxPublisher {
  /** Ends after what is under way. */
  stop(): Promise<void>;
}

const lease = 'outbox';
const rowsAtOnce = 500;
const idleMs = 200;
const longestDelayMs = 5_000;
/** A process that stands still with the lease in its hands loses it, with its connection, after so long. */
const standstillSeconds = 120;

/**
 * Says to the bus what transactions left in the outbox: in the order of its rows, at least once, and deleted only once the bus has it.
 *
 * Of several API instances one publishes at a time. The lease is the lock of a row, held by the transaction that reads, publishes and
 * deletes: it goes with the process or its connection, without any clock, and nobody deletes what they do not hold.
 */
export function startOutboxPublisher(parts: Parts): OutboxPublisher {
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
        await pause(Math.min(longestDelayMs, idleMs * 2 ** Math.min(failures, 10)) * (0.5 + Math.random() / 2));
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
async function publishSome({ database, bus, clock, owner }: Parts): Promise<number> {
  // Looking costs nobody anything; the lease is taken only where there is work.
  const first = await resilient(() => database.outbox.findFirst({ select: { id: true } }));
  if (!first) return 0;
  await makeLease(database, clock, owner);
  // Reads lock nothing: whoever writes to the outbox meanwhile does not wait for the bus.
  const work = () =>
    database.kind.readingLoosely(
      async (queries) => {
        await queries.$executeRawUnsafe(`SET SESSION wait_timeout = ${standstillSeconds}`);
        const held = await queries.$queryRaw<unknown[]>`SELECT name FROM lease WHERE name = ${lease} FOR UPDATE SKIP LOCKED`;
        if (held.length === 0) return 0;
        const rows = await queries.outbox.findMany({ orderBy: { id: 'asc' }, take: rowsAtOnce });
        if (rows.length === 0) return 0;
        await publishRows(bus, rows);
        await queries.outbox.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
        await queries.lease.update({ where: { name: lease }, data: { owner, since: new Date(clock.now()) } });
        return rows.length;
      },
      2 * standstillSeconds * 1_000,
    );
  return resilient(work);
}

async function makeLease(database: Database, clock: Clock, owner: string): Promise<void> {
  try {
    if (await resilient(() => database.lease.findUnique({ where: { name: lease } }))) return;
    await resilient(() => database.lease.create({ data: { name: lease, owner, since: new Date(clock.now()) } }));
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}
