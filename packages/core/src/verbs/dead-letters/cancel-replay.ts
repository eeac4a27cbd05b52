import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';

/** Stops the replay under way after the rows it has in hand; what it took stays taken. */
export const cancelReplay = defineVerb({
  name: 'deadLetters.cancelReplay',
  kind: 'mutation',
  scope: 'platform',
  permission: 'dead-letters:replay',
  summary: 'Stop the replay under way; what it took stays.',
  input: z.object({ id: z.string().min(1).max(64) }),
  output: z.object({ id: z.string() }),
  async run({ ports }, { id }) {
    const { jobs } = ports.metadata;
    const job = await jobs.find(id);
    if (job?.kind !== 'replay' || !(job.state === 'running' || job.state === 'waiting'))
      throw new ServiceError('not_found', 'That replay has ended, or never was.', { id });
    await jobs.cancel(id, ports.clock.now());
    return { output: { id }, audit: { subject: id } };
  },
});
