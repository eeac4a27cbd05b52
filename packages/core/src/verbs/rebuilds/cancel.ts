import { z } from 'zod';
import { RebuildJob } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** Stops a rebuild and removes its unfinished index; the live one stays as it is. */
export const cancel = defineVerb({
  name: 'rebuilds.cancel',
  kind: 'mutation',
  scope: 'platform',
  permission: 'operations:rebuild',
  summary: 'Stop a rebuild of the audience index; the live one stays.',
  input: z.object({}),
  output: RebuildJob,
  announce: async () => ({}),
  async run({ ports }) {
    return { output: await ports.rebuilder.cancel(), audit: null };
  },
});
