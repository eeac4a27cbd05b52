import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { OwnPassword, requireOwnPassword } from './own-password.ts';

/** Asks whoever asks for no code any more. */
export const endSecondFactor = defineVerb({
  name: 'credentials.endSecondFactor',
  kind: 'mutation',
  scope: 'self',
  permission: 'account:own',
  summary: 'Sign in by your password alone again.',
  input: z.object({ current: OwnPassword }),
  output: z.object({ ended: z.boolean() }),
  prepare: (scene, { current }) => requireOwnPassword(scene, current),
  async run({ actor, ports }) {
    const ended = await ports.metadata.accounts.endSecondFactor(actor.personId);
    return { output: { ended }, audit: { subject: actor.personId } };
  },
});
