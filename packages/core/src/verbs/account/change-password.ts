import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { ChosenPassword, personWith, refuseGuessable } from '../people/index.ts';
import { OwnPassword, requireOwnPassword } from './own-password.ts';

/** Another password for whoever asks, who gives the one before. They are signed out everywhere but where they ask. */
export const changePassword = defineVerb({
  name: 'credentials.changePassword',
  kind: 'mutation',
  scope: 'self',
  permission: 'account:own',
  summary: 'Choose another password; you are signed out everywhere else.',
  input: z.object({ current: OwnPassword, password: ChosenPassword }),
  output: z.object({ changed: z.boolean() }),
  async prepare(scene, { current, password }) {
    await requireOwnPassword(scene, current);
    const { actor, ports } = scene;
    const { name, email, organisationId } = await personWith(ports.metadata.people, actor.personId);
    refuseGuessable(ports.passwords, password, [name, email, organisationId]);
    return ports.passwords.hash(password);
  },
  async run({ actor, ports }, _input, hash) {
    await ports.metadata.accounts.setPassword(actor.personId, hash, actor.session);
    return { output: { changed: true }, audit: { subject: actor.personId } };
  },
});
