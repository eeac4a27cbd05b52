import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { ImportJob } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** Stops an import, such as that of a file that was uploaded. What was read stays. */
export const cancelImport = defineVerb({
  name: 'exhibitors.cancelImport',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:write',
  summary: 'Stop the import of an uploaded file; what was read stays.',
  input: z.object({ id: GivenText }),
  output: ImportJob,
  announce: async (_scene, { id }) => ({ subject: id }),
  async run({ ports }, { id }) {
    return { output: await ports.importer.cancel(id), audit: null };
  },
});
