import { z } from 'zod';
import { ServiceError } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { personWith, Who } from './schemas.ts';

/** Signs somebody out of one browser or of all; they can sign in again. */
export const endSessions = defineVerb({
  name: 'people.endSessions',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Sign somebody out, of one browser or of all; they can sign in again.',
  input: z.object({
    person: Who,
    /** Left out: all of them. */
    session: GivenText.optional(),
  }),
  output: z.object({ ended: z.number().int() }),
  async run({ ports: { metadata } }, { person, session }) {
    const { id } = await personWith(metadata.people, person);
    if (session === undefined) return { output: { ended: await metadata.accounts.endSessions(id) }, audit: { subject: id } };
    if (!(await metadata.accounts.endSession(id, session)))
      throw new ServiceError('not_found', 'This session has ended already, or is somebody else’s.', { session });
    return { output: { ended: 1 }, audit: { subject: id } };
  },
});
