import type { Clock, MetadataStore } from '@marquee/core';
import type { FastifyBaseLogger } from 'fastify';
import { expireUnreadable } from './embedded-worker.ts';
import { hoursKept } from './v1/once.ts';

interface Parts {
  readonly metadata: Pick<MetadataStore, 'audit' | 'deadLetters' | 'programRequests' | 'settings' | 'wipeDeleted'>;
  readonly clock: Clock;
  readonly days: { readonly audit: number; readonly unreadable: number };
  readonly logger: FastifyBaseLogger;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const lastDone = 'housekeeping.done';

/** Removes once a day what is no longer to be kept: old entries of the audit log, old dead letters that do not say whose they are, answers to programs. */
export async function keepHouse({
  metadata,
  clock,
  days,
}: Omit<Parts, 'logger'>): Promise<{ audit: number; letters: number; requests: number } | null> {
  const now = clock.now();
  if (now - Date.parse((await metadata.settings.get(lastDone)) ?? '1970-01-01') < dayMs) return null;
  await metadata.settings.set(lastDone, new Date(now).toISOString());
  const before = (many: number) => new Date(now - many * dayMs).toISOString();
  const done = {
    audit: await metadata.audit.removeBefore(before(days.audit)),
    letters: await expireUnreadable(metadata.deadLetters, before(days.unreadable)),
    requests: await metadata.programRequests.removeBefore(new Date(now - hoursKept * hourMs).toISOString()),
  };
  if (done.audit + done.letters + done.requests > 0) await metadata.wipeDeleted();
  return done;
}

/** Keeps house from now on, until it is stopped. */
export function startHousekeeping({ logger, ...parts }: Parts): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const once = () => {
    running = keepHouse(parts).then(
      (done) => {
        if (done) logger.info(done, 'Removed what is not to be kept any longer');
      },
      (error: unknown) => logger.error({ err: error }, 'What is not to be kept any longer could not be removed'),
    );
  };
  const timer = setInterval(once, hourMs);
  timer.unref();
  once();
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}
