import { z } from 'zod';
import { RebuildJob } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** Starts a rebuild of the audience index from the log, or resumes the one that was interrupted. Returns at once. */
export const start = defineVerb({
  name: 'rebuilds.start',
  kind: 'mutation',
  scope: 'platform',
  permission: 'operations:rebuild',
  summary: 'Make the audience index anew from the log while the old one serves.',
  /** `accept`: switch over even if moviegoers differ from the live index, since the live index may be the wrong one. */
  input: z.object({ accept: z.boolean().default(false) }),
  output: RebuildJob,
  announce: async () => ({}),
  async run({ ports }, input) {
    return { output: await ports.rebuilder.start(input), audit: null };
  },
});
