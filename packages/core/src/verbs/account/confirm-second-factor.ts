import { z } from 'zod';
import { badInput, ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';

/** The six digits that an app shows, as people type them. */
const AppCode = z
  .string()
  .transform((code) => code.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'A code has six digits.'));

/** Asks whoever asks for a code at each sign-in from now on. Tells the recovery codes, this once, and signs them out everywhere else. */
export const confirmSecondFactor = defineVerb({
  name: 'credentials.confirmSecondFactor',
  kind: 'mutation',
  scope: 'self',
  permission: 'account:own',
  summary: 'Confirm your authenticator app by a code of it; you are told recovery codes, once.',
  input: z.object({ code: AppCode }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  async run({ actor, ports: { authenticator, metadata } }, { code }) {
    const found = await metadata.accounts.secondFactor(actor.personId);
    if (!found || found.confirmed) throw new ServiceError('conflict', 'There is no key to confirm. Begin again.');
    if (!(await authenticator.matches(found.secret, code)))
      throw badInput('/code', 'That is not the code which the app shows now. Check the clock of its device, and try the next one.');
    const { codes, kept } = await authenticator.makeRecoveryCodes();
    if (!(await metadata.accounts.confirmSecondFactor(actor.personId, kept)))
      throw new ServiceError('conflict', 'It was confirmed a moment ago, in another tab.');
    await metadata.accounts.endSessions(actor.personId, actor.session);
    return { output: { recoveryCodes: [...codes] }, audit: { subject: actor.personId } };
  },
});
