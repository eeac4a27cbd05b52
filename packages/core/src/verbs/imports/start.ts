import { z } from 'zod';
import { actorId } from '../../access/index.ts';
import { ImportJob } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** Starts an import of a feed folder on the server's machine, or resumes the one that was interrupted. Returns at once. */
export const start = defineVerb({
  name: 'imports.start',
  kind: 'mutation',
  scope: 'platform',
  permission: 'imports:run',
  summary: 'Import a feed folder, or resume where its import was interrupted.',
  input: z.object({ folder: z.string().min(1), dryRun: z.boolean().default(false) }),
  output: ImportJob,
  announce: async (_scene, { folder }) => ({ subject: folder }),
  async run({ actor, ports }, input) {
    return { output: await ports.importer.start({ ...input, begun: { by: actorId(actor) } }), audit: null };
  },
});
