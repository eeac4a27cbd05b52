import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';

/** Ends a key at once, with the one before its last rotation. */
export const revoke = defineVerb({
  name: 'apiKeys.revoke',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'End a key at once.',
  input: z.object({ id: GivenText }),
  output: z.object({ id: z.string() }),
  async run({ ports }, { id }) {
    await ports.metadata.apiKeys.revoke(id, new Date(ports.clock.now()).toISOString());
    return { output: { id }, audit: { subject: id } };
  },
});
