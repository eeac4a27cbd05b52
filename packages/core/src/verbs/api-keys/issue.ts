import { z } from 'zod';
import { actorId, type Permission, permissions, permissionsFor, requireRoleOf } from '../../access/index.ts';
import { badInput } from '../../errors.ts';
import { GivenText, givenName } from '../../given-text.ts';
import { roles } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';
import { organisationWith } from '../organisations/index.ts';
import { ShownKey, viewOf } from './schemas.ts';

const dayMs = 86_400_000;

/** What nothing but a person does, whatever role a key has. */
const ofPeople: ReadonlySet<Permission> = new Set(['account:own', 'people:write', 'people:join', 'exhibitors:keys']);

/** Makes a key with which a program asks in the name of an organisation. It is told once, and ends by itself. */
export const issue = defineVerb({
  name: 'apiKeys.issue',
  kind: 'mutation',
  scope: 'platform',
  permission: 'people:write',
  summary: 'Make a key with which a program asks in the name of an organisation; it is told once.',
  input: z.object({
    organisation: GivenText,
    name: givenName('Say what the key is for.'),
    role: z.enum(roles),
    /** What of the role's it may do; all of it when absent. */
    scopes: z.array(z.enum(permissions)).min(1, 'A key without a scope may do nothing.').optional(),
    /** For how many days it holds. */
    days: z
      .number()
      .int()
      .min(1, 'A key holds for a day at least.')
      .max(365, 'A key holds for a year at most. Rotate it then.')
      .default(90),
  }),
  output: ShownKey,
  async run({ actor, ports }, { organisation, name, role, scopes, days }) {
    const of = await organisationWith(ports.metadata.organisations, organisation);
    requireRoleOf(of, role);
    const allowed = permissionsFor(of.kind, role).filter((permission) => !ofPeople.has(permission));
    const foreign = (scopes ?? []).find((scope) => !allowed.includes(scope));
    if (foreign !== undefined) throw badInput('/scopes', `A key for a program of ${of.name} in the role ${role} may not have ${foreign}.`);
    const now = ports.clock.now();
    const { key, digest } = ports.apiKeys.make();
    const made = {
      ...{ id: ports.ids.next('api'), organisationId: of.id, name, role, scopes: scopes ?? allowed, digest },
      ...{ previousDigest: null, previousUntil: null, lastUsedAt: null, revokedAt: null },
      ...{ createdAt: new Date(now).toISOString(), createdBy: actorId(actor), expiresAt: new Date(now + days * dayMs).toISOString() },
    };
    await ports.metadata.apiKeys.insert(made);
    const changedTo = { organisation: of.id, name, role, scopes: made.scopes, expiresAt: made.expiresAt };
    return { output: { ...viewOf(made, now), key }, audit: { subject: made.id, changedTo } };
  },
});
