import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { SessionView, sessionView } from '../people/index.ts';

/** The account of whoever asks: who they are here, and where they are signed in. */
export const open = defineVerb({
  name: 'account.open',
  kind: 'query',
  scope: 'self',
  permission: 'account:own',
  summary: 'Your own account, and where you are signed in.',
  input: z.object({}),
  output: z.object({
    name: z.string(),
    email: z.string(),
    /** How many recovery codes are left; null for somebody who is asked for no code. */
    recoveryCodesLeft: z.number().int().nullable(),
    sessions: z.array(SessionView.extend({ current: z.boolean() })),
  }),
  async run({ actor, ports: { authenticator, clock, metadata } }) {
    const found = await metadata.people.find(actor.personId);
    if (!found) throw new ServiceError('not_found', 'Your account is gone. Ask an administrator.');
    const sessions = await metadata.accounts.sessions(actor.personId, new Date(clock.now()).toISOString());
    const { name, email } = found;
    const factor = await metadata.accounts.secondFactor(actor.personId);
    const recoveryCodesLeft = factor?.confirmed ? await authenticator.recoveryCodesLeft(factor.recoveryCodes) : null;
    return {
      output: {
        name,
        email,
        recoveryCodesLeft,
        sessions: sessions.map((each) => ({ ...sessionView(each), current: each.id === actor.session })),
      },
      audit: null,
    };
  },
});
