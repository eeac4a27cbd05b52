import { advanceCampaign, deliverSoon, dueCampaigns, type Ports } from '@marquee/core';
import type { FastifyBaseLogger } from 'fastify';
import type { JobRunner } from './embedded-worker.ts';

const everyMs = 60_000;
const againMs = 30_000;

/** What is due of a campaign, as a job: cut off, it goes on where it was; failed, it is tried again. */
export function defineCampaigns(runner: Pick<JobRunner, 'define'>, ports: Ports): void {
  runner.define('campaign', {
    run: async ({ subject }, { signal }) => advanceCampaign(ports, subject, { signal }),
    againMs,
    removedAtEnd: true,
  });
}

/** Looks each minute for campaigns and sendings that something is due of, until it is stopped. Of several processes that look, one does each. */
export function startCampaigns(ports: Ports, logger: FastifyBaseLogger): { stop(): Promise<void> } {
  let looking: Promise<unknown> | null = null;
  const look = () => {
    looking ??= addDue(ports)
      .catch((error: unknown) => logger.error({ err: error }, 'Campaigns that are due could not be begun'))
      .finally(() => {
        looking = null;
      });
  };
  const timer = setInterval(look, everyMs);
  timer.unref();
  look();
  return {
    stop: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

async function addDue({ metadata, clock, ids }: Ports): Promise<void> {
  await deliverSoon({ metadata, clock, ids });
  const now = clock.now();
  for (const subject of await dueCampaigns({ metadata, clock }))
    await metadata.jobs.add(
      { id: ids.next('job'), kind: 'campaign', subject, input: {}, progress: null, dueAt: now, createdAt: now },
      { once: true },
    );
}
