import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';

/** Removes the indices that were kept after rebuilds. */
export const removeOld = defineVerb({
  name: 'rebuilds.removeOld',
  kind: 'mutation',
  scope: 'platform',
  permission: 'operations:rebuild',
  summary: 'Remove the audience indices that were kept after rebuilds.',
  input: z.object({}),
  output: z.object({ removed: z.array(z.string()) }),
  announce: async () => ({}),
  async run({ ports }) {
    return { output: { removed: [...(await ports.rebuilder.removeOld())] }, audit: null };
  },
});
