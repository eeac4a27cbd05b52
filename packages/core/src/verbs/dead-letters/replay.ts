import { z } from 'zod';
import { actorId } from '../../access/index.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';

/** Puts refused rows through the pipeline again: those that match all that is given. Those that pass are no longer dead letters. */
export const replay = defineVerb({
  name: 'deadLetters.replay',
  kind: 'mutation',
  scope: 'platform',
  permission: 'dead-letters:replay',
  summary: 'Try the refused rows again.',
  input: z.object({
    reason: z.string().optional(),
    exhibitor: GivenText.optional(),
    ids: z
      .array(z.string().min(1).max(64))
      .min(1)
      .max(500, 'At most 500 rows are picked at once. Replay all of a reason instead.')
      .optional(),
  }),
  output: z.object({ replayed: z.number().int(), refused: z.number().int() }),
  announce: async (_scene, { reason, exhibitor, ids }) => ({
    subject: [reason, exhibitor, ids && `${ids.length} rows`].filter((part) => part !== undefined).join(' ') || 'all',
  }),
  async run({ actor, ports }, { reason, exhibitor, ids }) {
    const query = {
      ...(reason === undefined ? {} : { reason }),
      ...(exhibitor === undefined ? {} : { exhibitor }),
      ...(ids === undefined ? {} : { ids }),
    };
    return { output: { ...(await ports.importer.replayDeadLetters(query, actorId(actor))) }, audit: null };
  },
});
