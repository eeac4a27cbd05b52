import { z } from 'zod';
import { defineVerb } from '../../verb/index.ts';
import { passwordFor } from './password-for.ts';
import { GivenPassword, PersonWithPassword, personWith, Who } from './schemas.ts';

/** Gives somebody another password, and ends every session that was opened with the one before. */
export const newPassword = defineVerb({
  name: 'people.newPassword',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Give somebody another password; they are signed out everywhere.',
  input: z.object({ person: Who, password: GivenPassword }),
  output: PersonWithPassword,
  async prepare({ ports }, { person, password }) {
    const { name, email, organisationId } = await personWith(ports.metadata.people, person);
    return passwordFor(ports.passwords, password, [name, email, organisationId]);
  },
  async run({ ports }, { person }, { hash, told }) {
    const found = await personWith(ports.metadata.people, person);
    await ports.metadata.people.setPassword(found.id, hash);
    return { output: { ...found, hasPassword: true, password: told }, audit: { subject: found.id } };
  },
});
