import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';

/** Signs whoever asks out of one of their browsers. */
export const endSession = defineVerb({
  name: 'account.endSession',
  kind: 'mutation',
  scope: 'self',
  permission: 'account:own',
  summary: 'Sign out in one of your browsers.',
  input: z.object({ session: GivenText }),
  output: z.object({ id: z.string() }),
  async run({ actor, ports }, { session: id }) {
    if (!(await ports.metadata.accounts.endSession(actor.personId, id)))
      throw new ServiceError('not_found', 'This session has ended already, or is none of yours.', { session: id });
    return { output: { id }, audit: { subject: actor.personId } };
  },
});
