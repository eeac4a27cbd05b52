import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { OwnPassword, requireOwnPassword } from './own-password.ts';

/** Makes a key for an authenticator app of whoever asks. Nothing changes until a code of the app confirms that it has the key. */
export const beginSecondFactor = defineVerb({
  name: 'credentials.beginSecondFactor',
  kind: 'mutation',
  scope: 'self',
  permission: 'account:own',
  summary: 'Make a key for your authenticator app; a code of the app then confirms it.',
  input: z.object({ current: OwnPassword }),
  output: z.object({ key: z.string(), uri: z.string() }),
  async prepare(scene, { current }) {
    await requireOwnPassword(scene, current);
    const found = await scene.ports.metadata.people.find(scene.actor.personId);
    return scene.ports.authenticator.makeSecret(found?.email ?? '');
  },
  async run({ actor, ports }, _input, { key, uri, kept }) {
    if (!(await ports.metadata.accounts.beginSecondFactor(actor.personId, kept)))
      throw new ServiceError('conflict', 'You sign in with a code already. Switch it off first, to begin anew.');
    return { output: { key, uri }, audit: { subject: actor.personId } };
  },
});
