import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';

/** Signs whoever asks out everywhere but where they ask. */
export const endOtherSessions = defineVerb({
  name: 'account.endOtherSessions',
  kind: 'mutation',
  scope: 'self',
  permission: 'account:own',
  summary: 'Sign out everywhere but here.',
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
  async run({ actor, ports }) {
    const ended = await ports.metadata.accounts.endSessions(actor.personId, actor.session);
    return { output: { ended }, audit: { subject: actor.personId } };
  },
});
