import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';

/** Ends every key of an exhibitor at once. */
export const revoke = defineVerb({
  name: 'exhibitorKeys.revoke',
  kind: 'mutation',
  scope: 'platform',
  permission: 'exhibitors:keys',
  summary: 'End every key with which an exhibitor’s systems push rows.',
  input: z.object({ exhibitor: GivenText }),
  output: z.object({ exhibitor: z.string(), revoked: z.number().int() }),
  announce: async (_scene, { exhibitor }) => ({ subject: exhibitor }),
  async run({ ports }, { exhibitor }) {
    return { output: { exhibitor, revoked: await ports.exhibitorKeys.revoke(exhibitor) }, audit: null };
  },
});
