import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { PersonView, personWith, RoleName, refuseSelf, Who } from './schemas.ts';

/** Gives somebody another role of their organisation; it holds from their next question on. */
export const setRole = defineVerb({
  name: 'people.setRole',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Give somebody another role of their organisation.',
  input: z.object({ person: Who, role: RoleName }),
  output: PersonView,
  async run({ actor, ports }, { person, role }) {
    const found = await personWith(ports.metadata.people, person);
    refuseSelf(actor, found, 'gives another role to');
    await ports.metadata.people.setRole(found.id, role);
    return { output: { ...found, role }, audit: { subject: found.id, changedFrom: { role: found.role }, changedTo: { role } } };
  },
});
