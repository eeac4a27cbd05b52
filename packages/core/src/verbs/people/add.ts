import { z } from 'zod';
import { requireRoleOf } from '../../access/index.ts';
import { badInput } from '../../errors.ts';
import { GivenText } from '../../given-text.ts';
import { defineVerb } from '../../verb/index.ts';
import { ChosenId, organisationWith } from '../organisations/index.ts';
import { passwordFor } from './password-for.ts';
import { Address, GivenPassword, PersonName, PersonWithPassword, RoleName } from './schemas.ts';

/** Adds somebody who can sign in from then on. */
export const add = defineVerb({
  name: 'people.add',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Add somebody to an organisation, who can sign in from then on.',
  input: z.object({
    /** Made when absent. */
    id: ChosenId.optional(),
    name: PersonName,
    email: Address,
    role: RoleName,
    organisation: GivenText,
    password: GivenPassword,
  }),
  output: PersonWithPassword,
  prepare: ({ ports }, { password, name, email, organisation }) => passwordFor(ports.passwords, password, [name, email, organisation]),
  async run({ ports }, { id = ports.ids.next('per'), name, email, role, organisation }, { hash, told }) {
    const { people, organisations } = ports.metadata;
    const of = await organisationWith(organisations, organisation);
    requireRoleOf(of, role);
    const known = await people.find(email);
    if (known) throw badInput('/email', `${known.name} of ${known.organisationId} signs in with ${email} already.`, 'conflict');
    if (await people.find(id)) throw badInput('/id', `Somebody has the id ${id} already. Choose another.`, 'conflict');
    const person = { id, name, email, role, organisationId: of.id };
    await people.insert(person, hash);
    return {
      output: { ...person, suspendedAt: null, hasPassword: true, lastSignInAt: null, secondFactor: false, password: told },
      audit: { subject: id, changedTo: { organisation: of.id, role } },
    };
  },
});
