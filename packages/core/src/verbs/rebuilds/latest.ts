import { z } from 'zod';
import { RebuildJob } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** How far the newest rebuild has got. */
export const latest = defineVerb({
  name: 'rebuilds.latest',
  kind: 'query',
  scope: 'platform',
  permission: 'operations:read',
  summary: 'How far the newest rebuild of the audience index has got.',
  input: z.object({}),
  output: z.object({ job: RebuildJob.nullable() }),
  run: async ({ ports }) => ({ output: { job: await ports.rebuilder.latest() }, audit: null }),
});
