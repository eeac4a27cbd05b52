import { z } from 'zod';
import { ImportJob } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** The newest import, so that one can be left and found again. */
export const latest = defineVerb({
  name: 'imports.latest',
  kind: 'query',
  scope: 'platform',
  permission: 'imports:read',
  summary: 'The newest import.',
  input: z.object({}),
  output: z.object({ job: ImportJob.nullable() }),
  async run({ ports }) {
    return { output: { job: await ports.importer.latest() }, audit: null };
  },
});
