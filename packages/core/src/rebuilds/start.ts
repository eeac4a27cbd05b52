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
  input: z.object({}),
  output: RebuildJob,
  async run({ ports }) {
    const job = await ports.rebuilder.start();
    return { output: job, audit: { subject: job.index } };
  },
});
