import { setTimeout as pause } from 'node:timers/promises';
import { type DeliveryOf, deliverNext, type Ports, ServiceError } from '@marquee/core';
import { z } from 'zod';
import type { JobRunner } from './embedded-worker.ts';

type Needed = Pick<Ports, 'metadata' | 'clock' | 'ids' | 'draw' | 'delivery' | 'messages'>;
const Of = z.object({ campaignId: z.string(), exhibitor: z.string() }) satisfies z.ZodType<DeliveryOf>;
const againMs = 30_000;
/** So many sendings go side by side in a process: one whose system is slow holds up no other. */
const sideBySide = 8;
/** Where there are more, one takes so long at a time; then the others have their turn. */
const turnMs = 20_000;
/** What is due so soon is waited for. */
const soonMs = 2_000;

/** Sends parts of campaigns by the webhooks of exhibitors, as jobs: cut off, one goes on where it was. */
export function defineDeliveries(runner: Pick<JobRunner, 'define'>, ports: Needed): void {
  runner.define('delivery', {
    run: async ({ input, subject }, { signal }) => {
      const of = Of.parse(input);
      const dueAt = await deliverAWhile(ports, of, signal);
      if (dueAt === null) return;
      const createdAt = ports.clock.now();
      const job = { id: ports.ids.next('job'), kind: 'delivery', subject, input: of, progress: null, dueAt, createdAt } as const;
      await ports.metadata.jobs.add(job, { once: true });
    },
    againMs,
    sideBySide,
    removedAtEnd: true,
  });
}

/** Sends until its turn is over or there is something to wait for. When (ms) the next step is due; null where none is. */
async function deliverAWhile(ports: Needed, of: DeliveryOf, signal: AbortSignal): Promise<number | null> {
  const until = ports.clock.now() + turnMs;
  for (;;) {
    signal.throwIfAborted();
    const next = await step(ports, of, signal);
    if (next === null) return null;
    const waitMs = next - ports.clock.now();
    if (waitMs > soonMs || next > until || ports.clock.now() > until) return next;
    if (waitMs > 0) await pause(waitMs, undefined, { signal });
  }
}

/** Another process that was at it has gone on with it: what is to be done is looked up anew. */
async function step(ports: Needed, of: DeliveryOf, signal: AbortSignal): Promise<number | null> {
  try {
    return await deliverNext(ports, of, signal);
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'conflict') return ports.clock.now() + soonMs;
    throw error;
  }
}
