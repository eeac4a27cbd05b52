import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { DeadLetter } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** The feed rows that were refused, with why; and how many of each reason. */
export const list = defineVerb({
  name: 'deadLetters.list',
  kind: 'query',
  scope: 'platform',
  permission: 'dead-letters:read',
  summary: 'What was refused at import, and why.',
  input: z.object({
    reason: z.string().optional(),
    exhibitor: GivenText.optional(),
    limit: z.number().int().min(1).max(1_000_000).default(1_000),
  }),
  output: z.object({ letters: z.array(DeadLetter), byReason: z.array(z.object({ reason: z.string(), count: z.number().int() })) }),
  async run({ ports }, { reason, exhibitor, limit }) {
    const letters = await ports.metadata.deadLetters.list({ limit, ...(reason ? { reason } : {}), ...(exhibitor ? { exhibitor } : {}) });
    const byReason = await ports.metadata.deadLetters.countByReason();
    return { output: { letters: [...letters], byReason: byReason.map((row) => ({ ...row })) }, audit: null };
  },
});
