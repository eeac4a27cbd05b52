import { z } from 'zod';
import { badInput } from '../../errors.ts';
import { defineVerb } from '../../verb/index.ts';
import { PersonView, personWith, refuseSelf, standing, Who } from './schemas.ts';

/** Signs somebody out everywhere and lets them in no more. They stay on record as the author of what they made. */
export const suspend = defineVerb({
  name: 'people.suspend',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Sign somebody out everywhere, and let them in no more.',
  input: z.object({ person: Who }),
  output: PersonView,
  async run({ actor, ports }, { person }) {
    const found = await personWith(ports.metadata.people, person);
    refuseSelf(actor, found, 'suspends');
    // Two who suspend each other at once would leave nobody.
    if (actor.kind === 'person' && found.role === 'administrator' && (await ports.metadata.people.otherAdministrators(found.id)) === 0)
      throw badInput('/person', `${found.name} is the last administrator. Bring on another one first.`, 'conflict');
    const suspendedAt = found.suspendedAt ?? new Date(ports.clock.now()).toISOString();
    await ports.metadata.people.suspend(found.id, suspendedAt);
    return { output: { ...found, suspendedAt }, audit: { subject: found.id, ...standing(found.suspendedAt, suspendedAt) } };
  },
});
