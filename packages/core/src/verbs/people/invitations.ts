import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { InvitationView, invitationView } from './invitation-view.ts';

export const invitations = defineVerb({
  name: 'people.invitations',
  kind: 'query',
  scope: 'platform',
  permission: 'people:read',
  summary: 'The invitations that nobody has taken up, the newest first.',
  input: z.object({}),
  output: z.object({ invitations: z.array(InvitationView) }),
  async run({ ports }) {
    const now = ports.clock.now();
    const open = await ports.metadata.invitations.open();
    return { output: { invitations: open.map((each) => invitationView(each, now)) }, audit: null };
  },
});
