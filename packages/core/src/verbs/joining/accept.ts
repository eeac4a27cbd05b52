import { z } from 'zod';
import { badInput, ServiceError } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { Address, ChosenPassword, PersonName, passwordFor } from '../people/index.ts';
import { JoinToken, usableInvitation } from './usable.ts';

/** Takes an invitation up: whoever holds its link becomes a person of the organisation, once, with a password of their own. */
export const accept = defineVerb({
  name: 'joining.accept',
  kind: 'mutation',
  scope: 'door',
  permission: 'people:join',
  summary: 'Take an invitation up, with a name and a password.',
  input: z.object({
    token: JoinToken,
    name: PersonName,
    /** Needed where the invitation names none; where it names one, that one stands. */
    email: Address.optional(),
    password: ChosenPassword,
  }),
  output: z.object({ id: z.string(), email: z.string() }),
  async prepare({ ports }, { token, name, password, ...given }) {
    // First, so that nobody makes the product hash by links that open nothing.
    const { email, organisationId } = await usableInvitation(ports, token);
    return passwordFor(ports.passwords, password, [name, email ?? given.email ?? '', organisationId]);
  },
  async run({ ports }, { token, name, ...given }, { hash }) {
    const { invitations, people } = ports.metadata;
    const invitation = await usableInvitation(ports, token);
    const { organisationId, role } = invitation;
    const email = invitation.email ?? given.email;
    if (email === undefined) throw badInput('/email', 'Give the address that you want to sign in with.');
    if (await people.find(email)) throw badInput('/email', `Somebody signs in with ${email} already. Choose another address.`, 'conflict');
    const id = ports.ids.next('per');
    // Before the person is made: of two who do it at once the second waits here, and is told.
    if (!(await invitations.accept(invitation.id, id, new Date(ports.clock.now()).toISOString())))
      throw new ServiceError('conflict', 'This invitation was taken up a moment ago.', { state: 'used' });
    await people.insert({ id, name, email, role, organisationId }, hash);
    const changedTo = { invitation: invitation.id, organisation: organisationId, role };
    return { output: { id, email }, audit: { subject: id, changedTo } };
  },
});
