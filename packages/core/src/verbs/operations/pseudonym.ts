import { z } from 'zod';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';

/** The moviegoer ids of an exhibitor's member ids, so that an exhibitor can recognise its own. */
export const pseudonym = defineVerb({
  name: 'operations.pseudonym',
  kind: 'query',
  scope: 'platform',
  permission: 'operations:pseudonym',
  summary: 'The moviegoer ids of an exhibitor’s member ids.',
  input: z.object({ exhibitor: GivenText, memberIds: z.array(z.string().min(1)).min(1).max(100_000) }),
  output: z.object({ moviegoers: z.array(z.string()) }),
  async run({ ports }, { exhibitor, memberIds }) {
    const moviegoers = await ports.pseudonymiser.pseudonyms(exhibitor, memberIds);
    return { output: { moviegoers: [...moviegoers] }, audit: { subject: `${memberIds.length} of ${exhibitor}` } };
  },
});
