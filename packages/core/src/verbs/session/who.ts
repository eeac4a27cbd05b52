import { isoOfDay } from '@marquee/dsl';
import { z } from 'zod';
import { namedIn, permissions, permissionsOf } from '../../access/index.ts';
import { ServiceError } from '../../errors.ts';
import type { AudienceStore } from '../../ports/index.ts';
import { Privacy, policyOf, saidOf } from '../../privacy/index.ts';
import { organisationKinds, roles } from '../../records/index.ts';
import { defineVerb } from '../../verb/index.ts';

/** Who is asking, what they may do and see, and how far the data reaches. */
export const who = defineVerb({
  name: 'session.who',
  kind: 'query',
  scope: 'exhibitors',
  permission: 'session:read',
  summary: 'Who is signed in, what they may do, and how far the data reaches.',
  input: z.object({}),
  output: z.object({
    person: z.object({ id: z.string(), name: z.string(), role: z.enum(roles) }).nullable(),
    organisation: z.object({ id: z.string(), name: z.string(), kind: z.enum(organisationKinds) }).nullable(),
    permissions: z.array(z.enum(permissions)),
    scope: z.object({
      /** Those that are told by name. */
      exhibitors: z.array(z.object({ id: z.string(), name: z.string() })),
      /** How many more are counted, in the pool alone. */
      pooled: z.number().int(),
    }),
    privacy: Privacy,
    /** Null while nothing is on record, or while the audience store does not answer: signing in must not depend on it. */
    dataAsOf: z.iso.date().nullable(),
    /** What money is in: ISO 4217. */
    currency: z.string(),
  }),
  async run({ actor, scope, ports }) {
    const dataAsOf = await reachedBy(ports.audience);
    const named = namedIn(scope);
    const exhibitors = await ports.metadata.catalogue.exhibitors(named);
    return {
      output: {
        person: actor.kind === 'person' ? { id: actor.personId, name: actor.name, role: actor.role } : null,
        organisation:
          actor.kind === 'person' ? { id: actor.organisation.id, name: actor.organisation.name, kind: actor.organisation.kind } : null,
        permissions: [...permissionsOf(actor)],
        scope: {
          exhibitors: exhibitors.map(({ id, name }) => ({ id, name })),
          pooled: scope.exhibitors === 'all' ? 0 : scope.exhibitors.length - (named?.length ?? 0),
        },
        privacy: saidOf(policyOf(actor, ports.noise)),
        dataAsOf: dataAsOf === null ? null : isoOfDay(dataAsOf),
        currency: ports.currency,
      },
      audit: null,
    };
  },
});

async function reachedBy(audience: AudienceStore) {
  try {
    return (await audience.status()).dataAsOf;
  } catch (error) {
    if (error instanceof ServiceError && error.code === 'unavailable') return null;
    throw error;
  }
}
