import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';

/** Ends the account of whoever asks: they are signed out everywhere, and only an administrator lets them in again. What they made stays. */
export const leave = defineVerb({
  name: 'account.leave',
  kind: 'mutation',
  scope: 'self',
  permission: 'account:own',
  summary: 'Leave your organisation; what you made stays.',
  input: z.object({}),
  output: z.object({ left: z.boolean() }),
  async run({ actor, ports: { clock, metadata } }) {
    if (actor.role === 'administrator' && (await metadata.people.otherAdministrators(actor.personId)) === 0)
      throw new ServiceError('conflict', 'You are the last administrator. Bring on another one before you leave.');
    await metadata.accounts.leave(actor.personId, new Date(clock.now()).toISOString());
    return { output: { left: true }, audit: { subject: actor.personId } };
  },
});
