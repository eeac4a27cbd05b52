import { noSuchVerb, ServiceError, type Verb, verbs } from '@marquee/core';
import type { Identity } from '@marquee/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { RequestContext } from '../trpc/context.ts';

interface AccountOptions {
  readonly identity: Identity;
  readonly contextOf: (request: FastifyRequest) => RequestContext;
}

/** Passwords are short. */
const bodyLimit = 16 * 1024;
const byName = new Map<string, Pick<Verb, 'call'>>(Object.entries(verbs.credentials));

/** `POST /api/auth/account/<verb>`: what somebody changes about how they sign in. They give their password again, and are slowed down as at the door. */
export async function accountRoutes(app: FastifyInstance, { identity, contextOf }: AccountOptions): Promise<void> {
  app.post<{ Params: { verb: string } }>('/api/auth/account/:verb', { bodyLimit }, async (request) => {
    const context = contextOf(request);
    const actor = await context.actor();
    const verb = byName.get(request.params.verb);
    if (!verb || actor.kind !== 'person') throw new ServiceError('not_found', noSuchVerb(request.params.verb));
    const attempt = { email: `password of ${actor.personId}`, address: request.ip };
    const { ports, requestId } = context;
    return identity.tried(attempt, { hashing: true }, () => verb.call({ actor, ports, requestId }, request.body));
  });
}
