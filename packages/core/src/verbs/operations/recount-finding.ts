import { z } from 'zod';
import type { Ports } from '../../verb/index.ts';

const Recounted = z.object({ counted: z.number(), left: z.number() });

/** How the latest recount of segments stands: the nightly one, or that after a grant changed. */
export async function recountFinding({ metadata }: Ports): Promise<{
  readonly name: string;
  readonly state: 'ok' | 'attention' | 'broken';
  readonly says: string;
  readonly next: string | null;
}> {
  const name = 'segments';
  const job = (await metadata.jobs.open('recount')) ?? (await metadata.jobs.latest('recount'));
  if (!job) return { name, state: 'ok', says: 'No segment was counted again yet: that is done every night.', next: null };
  const { counted, left } = Recounted.safeParse(job.progress).data ?? { counted: 0, left: 0 };
  if (job.state === 'failed')
    return {
      name,
      state: 'attention',
      says: `Segments could not be counted again: ${job.error ?? 'no reason given'}`,
      next: 'See the log of the API. It is tried again the next night.',
    };
  if (job.endedAt === null) {
    const due = new Date(job.dueAt).toISOString().slice(0, 16).replace('T', ' ');
    const says =
      job.state === 'running' ? `Segments are counted again: ${counted} are.` : `Segments wait to be counted again, from ${due} UTC on.`;
    return { name, state: 'ok', says, next: null };
  }
  const when = new Date(job.endedAt).toISOString().slice(0, 16).replace('T', ' ');
  const rest = left === 0 ? '' : `; ${left} could not be, for want of budget or of whoever changed them last`;
  return { name, state: 'ok', says: `Counted again ${when} UTC: ${counted} segments${rest}.`, next: null };
}
