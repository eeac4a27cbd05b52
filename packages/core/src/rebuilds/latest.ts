import { z } from 'zod';
import { defineVerb } from '../verb/index.ts';
import { RebuildJob } from './rebuild-job.ts';

/** How far the newest rebuild has got. */
export const latest = defineVerb({
  name: 'rebuilds.latest',
  kind: 'query',
  permission: 'operations:read',
  summary: 'How far the newest rebuild of the audience index has got.',
  input: z.object({}),
  output: z.object({ job: RebuildJob.nullable() }),
  run: async ({ ports }) => ({ output: { job: await ports.rebuilder.latest() }, audit: null }),
});
