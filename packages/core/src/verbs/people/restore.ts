import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { PersonView, personWith, standing, Who } from './schemas.ts';

/** Lets somebody who was suspended sign in again, with the password they had. */
export const restore = defineVerb({
  name: 'people.restore',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Let somebody who was suspended sign in again.',
  input: z.object({ person: Who }),
  output: PersonView,
  async run({ ports }, { person }) {
    const found = await personWith(ports.metadata.people, person);
    await ports.metadata.people.restore(found.id);
    return { output: { ...found, suspendedAt: null }, audit: { subject: found.id, ...standing(found.suspendedAt, null) } };
  },
});
