import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';

/** Puts refused rows through the pipeline again; those that pass are no longer dead letters. */
export const replay = defineVerb({
  name: 'deadLetters.replay',
  kind: 'mutation',
  scope: 'platform',
  permission: 'dead-letters:replay',
  summary: 'Try the refused rows again.',
  input: z.object({ reason: z.string().optional() }),
  output: z.object({ replayed: z.number().int(), refused: z.number().int() }),
  announce: async (_scene, { reason }) => ({ subject: reason ?? 'all' }),
  async run({ ports }, { reason }) {
    return { output: { ...(await ports.importer.replayDeadLetters(reason === undefined ? {} : { reason })) }, audit: null };
  },
});
