import { z } from 'zod';
import { defineVerb } from '../verb/index.ts';
import { RebuildJob } from './rebuild-job.ts';

/** Starts a rebuild of the audience index from the log, or resumes the one that was interrupted. Returns at once. */
export const start = defineVerb({
  name: 'rebuilds.start',
  kind: 'mutation',
  transaction: 'none',
  permission: 'operations:rebuild',
  summary: 'Make the audience index anew from the log while the old one serves.',
  /** `accept`: switch over even where moviegoers differ from the live index, which may be what is wrong. */
  input: z.object({ accept: z.boolean().default(false) }),
  output: RebuildJob,
  async run({ ports }, input) {
    const job = await ports.rebuilder.start(input);
    return { output: job, audit: { subject: job.index } };
  },
});
