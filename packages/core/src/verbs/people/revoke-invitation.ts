import { z } from 'zod';
import { badInput, ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';

/** Ends an invitation: its link says so from then on. */
export const revokeInvitation = defineVerb({
  name: 'people.revokeInvitation',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'End an invitation that nobody has taken up.',
  input: z.object({ invitation: GivenText }),
  output: z.object({ id: z.string() }),
  async run({ ports: { clock, metadata } }, { invitation: id }) {
    const found = await metadata.invitations.find(id);
    if (!found) throw new ServiceError('not_found', `There is no invitation ${id}. The list of invitations says which there are.`);
    if (!(await metadata.invitations.revoke(id, new Date(clock.now()).toISOString())))
      throw badInput('/invitation', `This invitation was ${found.revokedAt === null ? 'taken up' : 'revoked'} already.`, 'conflict');
    return { output: { id }, audit: { subject: id } };
  },
});
