import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { OwnPassword, requireOwnPassword } from './own-password.ts';

/** Other recovery codes in place of those before, told this once. */
export const newRecoveryCodes = defineVerb({
  name: 'credentials.newRecoveryCodes',
  kind: 'mutation',
  scope: 'self',
  permission: 'account:own',
  summary: 'Make other recovery codes in place of those before; they are told once.',
  input: z.object({ current: OwnPassword }),
  output: z.object({ recoveryCodes: z.array(z.string()) }),
  async prepare(scene, { current }) {
    await requireOwnPassword(scene, current);
    return scene.ports.authenticator.makeRecoveryCodes();
  },
  async run({ actor, ports }, _input, { codes, kept }) {
    if (!(await ports.metadata.accounts.setRecoveryCodes(actor.personId, kept)))
      throw new ServiceError('conflict', 'You sign in without a code, so there is nothing to recover.');
    return { output: { recoveryCodes: [...codes] }, audit: { subject: actor.personId } };
  },
});
