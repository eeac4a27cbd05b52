import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { ImportJob } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** How far an import has got. */
export const status = defineVerb({
  name: 'imports.status',
  kind: 'query',
  scope: 'platform',
  permission: 'imports:read',
  summary: 'How far an import has got.',
  input: z.object({ id: z.string() }),
  output: ImportJob,
  async run({ ports }, { id }) {
    const job = await ports.importer.status(id);
    if (!job) throw new ServiceError('not_found', 'There is no such import.', { id });
    return { output: job, audit: null };
  },
});
