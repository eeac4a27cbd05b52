import { z } from 'zod';
import { ImportJob } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** Stops an import after the batch under way; starting the same folder again resumes it. */
export const cancel = defineVerb({
  name: 'imports.cancel',
  kind: 'mutation',
  scope: 'platform',
  permission: 'imports:run',
  summary: 'Stop an import; what was read stays.',
  input: z.object({ id: z.string() }),
  output: ImportJob,
  announce: async (_scene, { id }) => ({ subject: id }),
  async run({ ports }, { id }) {
    return { output: await ports.importer.cancel(id), audit: null };
  },
});
