import { advanceCampaign, deliverSoon, dueCampaigns, type Ports } from '@marquee/core';
import type { FastifyBaseLogger } from 'fastify';
import { eachMinute } from './each-minute.ts';
import type { JobRunner } from './embedded-worker.ts';

const againMs = 30_000;

/**
 * What is due of a campaign, as a job: cut off, it goes on where it was; failed, it is tried again.
 *
 * @param others what else is done by such jobs, by their subjects, so that no campaign is advanced meanwhile
 */
export function defineCampaigns(
  runner: Pick<JobRunner, 'define'>,
  ports: Ports,
  others: Readonly<Record<string, (signal: AbortSignal) => Promise<void>>> = {},
): void {
  runner.define('campaign', {
    run: async ({ subject }, { signal }) => (others[subject] ?? ((until) => advanceCampaign(ports, subject, { signal: until })))(signal),
    againMs,
    removedAtEnd: true,
  });
}

/** Looks each minute for campaigns and sendings that something is due of, until it is stopped. Of several processes that look, one does each. */
export function startCampaigns(ports: Ports, logger: FastifyBaseLogger): { stop(): Promise<void> } {
  return eachMinute(
    () => addDue(ports),
    (error) => logger.error({ err: error }, 'Campaigns that are due could not be begun'),
  );
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
