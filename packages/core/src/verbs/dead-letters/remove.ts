import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';

/** Removes for good the dead letters that match all that is given: their rows were sent again corrected, or will never come. */
export const remove = defineVerb({
  name: 'deadLetters.remove',
  kind: 'mutation',
  scope: 'platform',
  permission: 'dead-letters:replay',
  summary: 'Remove refused rows for good.',
  input: z.object({ reason: z.string().min(1).optional(), exhibitor: GivenText.optional(), file: GivenText.optional() }),
  output: z.object({ removed: z.number().int() }),
  async run({ ports }, { reason, exhibitor, file }) {
    const given = { ...(reason ? { reason } : {}), ...(exhibitor ? { exhibitor } : {}), ...(file ? { file } : {}) };
    if (Object.keys(given).length === 0)
      throw new ServiceError('bad_request', 'Say which dead letters to remove: by reason, exhibitor or file.');
    const { deadLetters } = ports.metadata;
    let removed = 0;
    for (
      let page = await deadLetters.page({ ...given, after: '' });
      page.length > 0;
      page = await deadLetters.page({ ...given, after: '' })
    ) {
      await deadLetters.remove(page.map(({ id }) => id));
      removed += page.length;
    }
    return { output: { removed }, audit: { subject: Object.values(given).join(' ') } };
  },
});
