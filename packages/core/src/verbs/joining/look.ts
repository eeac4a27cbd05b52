import { z } from 'zod';
import { organisationKinds } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { organisationWith } from '../organisations/index.ts';
import { RoleName } from '../people/index.ts';
import { JoinToken, usableInvitation } from './usable.ts';

/** What an invitation is for, as whoever holds its link is told. */
export const look = defineVerb({
  name: 'joining.look',
  kind: 'query',
  scope: 'door',
  permission: 'people:join',
  summary: 'What an invitation is for.',
  input: z.object({ token: JoinToken }),
  output: z.object({
    email: z.string().nullable(),
    name: z.string().nullable(),
    role: RoleName,
    organisation: z.object({ name: z.string(), kind: z.enum(organisationKinds) }),
    expiresAt: z.string(),
  }),
  async run({ ports }, { token }) {
    const { email, name, role, organisationId, expiresAt } = await usableInvitation(ports, token);
    const organisation = await organisationWith(ports.metadata.organisations, organisationId);
    return { output: { email, name, role, organisation: { name: organisation.name, kind: organisation.kind }, expiresAt }, audit: null };
  },
});
